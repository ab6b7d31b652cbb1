import { hash, verify } from '@node-rs/argon2'

/** Argon2id as OWASP's cheat sheet sets it: 46 MiB, one pass, one lane. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 }

/** How many are reckoned at once: each takes its memory, and strangers can ask for them. */
const atOnce = 2

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** One spelling, however a keyboard composes it. */
const spelled = (password: string): string => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(spelled(password), cost))

/** What an account that is not there is compared with, so that it takes as long as one that is. */
let nobody: Promise<string> | undefined

/** Whether a password is the one that was hashed; never for no hash, and then as slowly. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password')
  const against = hashed ?? (await nobody)
  const same = await inTurn(() => verify(against, spelled(password)))
  return same && hashed !== null
}
