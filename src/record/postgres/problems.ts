import { Problem } from '../../problem.ts'
import { fullDisk, locked, readOnly } from '../problems.ts'

const unreachable = (where: string, cause: Error): Problem =>
  new Problem(
    'record.unreachable',
    {
      en: {
        what: 'The database cannot be reached.',
        where,
        why: cause.message || String((cause as { code?: unknown }).code),
        next: 'Check the address after --database, and that the server is running and lets you in.',
      },
      ar: {
        what: 'تعذّر الوصول إلى قاعدة البيانات.',
        where,
        why: cause.message || String((cause as { code?: unknown }).code),
        next: 'تحقق من العنوان بعد ‎--database، ومن أن الخادم يعمل ويسمح لك بالدخول.',
      },
    },
    { cause },
  )

/** PostgreSQL's codes (errcodes-appendix) and those of the network, as Problems where a person can do something. */
const byCode: Readonly<Record<string, (where: string, cause: Error) => Problem>> = {
  '53100': fullDisk,
  '25006': readOnly,
  '42501': readOnly,
  '55P03': locked,
  '57014': locked,
  '40P01': locked,
}

/** An error of `pg` as a Problem where a person can do something; else as it came. */
export function databaseProblem(error: unknown, where: string): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error
  const { code } = error as { code?: unknown }
  if (typeof code !== 'string')
    // pg gives no code where a connection ends while it is waited for, or has ended when its transaction is to be taken back.
    return /terminated|timeout|ended|not queryable/i.test(error.message) ? unreachable(where, error) : error
  const known = byCode[code]
  if (known !== undefined) return known(where, error)
  // 08 connection, 28 authorisation, 3D no such database, 53300 too many connections, 57P the server goes down.
  if (/^(08|28|3D|53300|57P)/.test(code)) return unreachable(where, error)
  if (/^E[A-Z]+$/.test(code)) return unreachable(where, error)
  return error
}
