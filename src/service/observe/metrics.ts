import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What is counted at the moment of asking, by name. */
export type Gauges = Readonly<
  Record<string, { readonly help: string; readonly value: () => number | Promise<number> }>
>

/** Figures of this process for Prometheus. Labels are operations and statuses, nothing that a person is known by. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #requests: Histogram<'operation' | 'status'>
  readonly #faults: Counter

  constructor(gauges: Gauges) {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry })
    this.#requests = new Histogram({
      name: 'isnad_request_seconds',
      help: 'Time until the answer began, by operation and status.',
      labelNames: ['operation', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    })
    this.#faults = new Counter({ name: 'isnad_faults_total', help: 'Failures of our own.', registers })
    for (const [name, { help, value }] of Object.entries(gauges))
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await value())
        },
      })
  }

  request(operation: string, status: number, seconds: number): void {
    this.#requests.observe({ operation, status: String(status) }, seconds)
    if (status === 500) this.#faults.inc()
  }

  get mediaType(): string {
    return this.#registry.contentType
  }
  text(): Promise<string> {
    return this.#registry.metrics()
  }
}
