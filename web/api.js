// Asking the service.

/** A failure the service told of (problem+json), or that kept it from answering at all. */
export class Failure extends Error {
  /** @param {{what: string, where?: string, why?: string, next?: string}} wording @param {number} status */
  constructor(wording, status) {
    super(wording.what)
    this.wording = wording
    this.status = status
  }
}

/** The answer to a GET as JSON; throws a `Failure` in the page's language. */
export async function ask(path, { lang, say }) {
  let answer
  try {
    answer = await fetch(path, { headers: { accept: 'application/json' } })
  } catch {
    throw new Failure({ what: say('page', 'unreachable'), next: say('page', 'unreachableNext') }, 0)
  }
  if (answer.ok) return answer.json()
  const problem = await answer.json().catch(() => undefined)
  throw new Failure(problem?.[lang] ?? { what: say('page', 'notFound') }, answer.status)
}
