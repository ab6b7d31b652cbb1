import { z } from '@hono/zod-openapi'
import { operation } from './operation.ts'
import { idParams } from './query.ts'
import { roles } from './roles.ts'
import { many, personSchema } from './shapes.ts'

/** Who may come in. Secrets are shown once, when they are made; the record keeps hashes. */

const roleSchema = z.enum(roles).openapi('Role')
const login = z
  .string()
  .regex(/^[\p{L}\p{N}._@-]{2,64}$/u)
  .openapi({ description: 'Letters, digits and . _ @ -' })
const loginParams = z.object({ login: z.string().min(1).max(64) })
const name = z.string().trim().min(1).max(100)
/** Length is what makes a password strong; anything else is the person's own choice. */
const newPassword = z.string().min(12).max(200)
const password = z.string().min(1).max(200)
const code = z.string().regex(/^\d{6}$/)

const userSchema = z
  .object({
    login: z.string().openapi({ description: 'Never changes: it stands in the custody log.' }),
    name: z.string(),
    role: roleSchema,
    disabled: z.boolean(),
    totp: z.boolean(),
    invited: z.boolean().openapi({ description: 'Has not set a password yet.' }),
    lastSeen: z.string().nullable(),
  })
  .openapi('User')

export const sessionSchema = z
  .object({
    mode: z
      .enum(['single', 'accounts'])
      .openapi({ description: '`single`: this machine only, everyone who reaches it is its owner.' }),
    setUp: z
      .boolean()
      .openapi({ description: 'An owner exists. Until then only the link on the terminal leads in.' }),
    user: userSchema.nullable(),
    role: roleSchema.nullable(),
    csrf: z
      .string()
      .openapi({ description: 'Goes back as `X-Isnad-Csrf` with every request that is not a GET.' }),
    expires: z.string().nullable(),
    version: z.string(),
  })
  .openapi('Session')

const invitationSchema = z
  .object({ user: userSchema, link: z.string(), expires: z.string() })
  .openapi('Invitation', {
    description: 'The link is shown once; opened within its time it sets a password.',
  })

export const readSession = operation({
  id: 'readSession',
  tag: 'accounts',
  access: 'anyone',
  method: 'get',
  path: '/api/session',
  summary: 'Who is asking, what they may, and the token for changes.',
  answer: sessionSchema,
})

export const signIn = operation({
  id: 'signIn',
  tag: 'accounts',
  access: 'anyone',
  method: 'post',
  path: '/api/session',
  summary: 'Signs in. `service.second-factor` (401): the same again with the code of the authenticator.',
  body: z.strictObject({ login: z.string().min(1).max(64), password, code: code.optional() }),
  answer: sessionSchema,
})

export const signOut = operation({
  id: 'signOut',
  tag: 'accounts',
  access: 'public',
  method: 'delete',
  path: '/api/session',
  summary: 'Ends this session.',
  status: 204,
})

export const setUp = operation({
  id: 'setUp',
  tag: 'accounts',
  access: 'anyone',
  method: 'post',
  path: '/api/set-up',
  summary:
    'With a link’s token: makes the owner at the first start (`login` and `name` wanted), or sets an invited person’s password. Signs in.',
  body: z.strictObject({
    token: z.string().min(1).max(200),
    password: newPassword,
    login: login.optional(),
    name: name.optional(),
  }),
  answer: sessionSchema,
})

export const changePassword = operation({
  id: 'changePassword',
  tag: 'accounts',
  access: 'public',
  method: 'put',
  path: '/api/session/password',
  summary: 'Changes one’s own password; all other sessions end.',
  body: z.strictObject({ current: password, next: newPassword }),
  status: 204,
})

export const startTotp = operation({
  id: 'startTotp',
  tag: 'accounts',
  access: 'public',
  method: 'post',
  path: '/api/session/totp',
  summary: 'A secret for an authenticator app. It counts once a code of it was given.',
  body: z.strictObject({ password }),
  answer: z.object({ secret: z.string(), uri: z.string() }),
})

export const confirmTotp = operation({
  id: 'confirmTotp',
  tag: 'accounts',
  access: 'public',
  method: 'put',
  path: '/api/session/totp',
  summary: 'Turns the second factor on with a first code.',
  body: z.strictObject({ code }),
  status: 204,
})

export const endTotp = operation({
  id: 'endTotp',
  tag: 'accounts',
  access: 'public',
  method: 'delete',
  path: '/api/session/totp',
  summary: 'Turns the second factor off.',
  body: z.strictObject({ password }),
  status: 204,
})

export const listPeople = operation({
  id: 'listPeople',
  tag: 'accounts',
  access: 'viewer',
  method: 'get',
  path: '/api/people',
  summary: 'Whom an event can be given to.',
  answer: z.object({ items: many(personSchema) }),
})

export const listUsers = operation({
  id: 'listUsers',
  tag: 'accounts',
  access: 'owner',
  method: 'get',
  path: '/api/users',
  summary: 'Everyone with an account.',
  answer: z.object({ items: many(userSchema) }),
})

export const addUser = operation({
  id: 'addUser',
  tag: 'accounts',
  access: 'owner',
  method: 'post',
  path: '/api/users',
  summary: 'Invites a person.',
  body: z.strictObject({ login, name, role: roleSchema }),
  status: 201,
  answer: invitationSchema,
})

export const changeUser = operation({
  id: 'changeUser',
  tag: 'accounts',
  access: 'owner',
  method: 'patch',
  path: '/api/users/{login}',
  summary: 'Changes a person’s name or role, or shuts them out. The last owner stays one.',
  params: loginParams,
  body: z.strictObject({
    name: name.optional(),
    role: roleSchema.optional(),
    disabled: z.boolean().optional(),
  }),
  answer: userSchema,
})

export const inviteAgain = operation({
  id: 'inviteAgain',
  tag: 'accounts',
  access: 'owner',
  method: 'post',
  path: '/api/users/{login}/invitation',
  summary:
    'A new link for a person who lost the password; their sessions end and the second factor is taken off.',
  params: loginParams,
  status: 201,
  answer: invitationSchema,
})

export const endSessions = operation({
  id: 'endSessions',
  tag: 'accounts',
  access: 'owner',
  method: 'delete',
  path: '/api/users/{login}/sessions',
  summary: 'Signs a person out everywhere.',
  params: loginParams,
  status: 204,
})

/** A token that leaks must not let anyone in: what owners do, no token does. */
const tokenRole = z.enum(roles).exclude(['owner'])

const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role: roleSchema,
    created: z.string(),
    expires: z.string().nullable(),
    lastUsed: z.string().nullable(),
  })
  .openapi('Token')

export const listTokens = operation({
  id: 'listTokens',
  tag: 'accounts',
  access: 'viewer',
  method: 'get',
  path: '/api/tokens',
  summary: 'One’s own API tokens.',
  answer: z.object({ items: many(tokenSchema) }),
})

export const addToken = operation({
  id: 'addToken',
  tag: 'accounts',
  access: 'viewer',
  method: 'post',
  path: '/api/tokens',
  summary:
    'An API token (`Authorization: Bearer …`) with one’s own role or a lower one, never that of an owner.',
  body: z.strictObject({ name, role: tokenRole, days: z.int().min(1).max(3650).optional() }),
  status: 201,
  answer: z.object({ token: tokenSchema, secret: z.string() }),
})

export const dropToken = operation({
  id: 'dropToken',
  tag: 'accounts',
  access: 'viewer',
  method: 'delete',
  path: '/api/tokens/{id}',
  summary: 'Ends one of one’s own tokens.',
  params: idParams,
  status: 204,
})

export const restrictReport = operation({
  id: 'restrictReport',
  tag: 'accounts',
  access: 'editor',
  method: 'put',
  path: '/api/reports/{id}/restriction',
  summary:
    'Closes a report, its claims and the events that rest on it to all but editors and owners, or opens it again. Each reading of a restricted report is written into the custody log.',
  params: idParams,
  body: z.strictObject({ restricted: z.boolean() }),
  status: 204,
})

export const accountOperations = {
  readSession,
  signIn,
  signOut,
  setUp,
  changePassword,
  startTotp,
  confirmTotp,
  endTotp,
  listPeople,
  listUsers,
  addUser,
  changeUser,
  inviteAgain,
  endSessions,
  listTokens,
  addToken,
  dropToken,
  restrictReport,
} as const
