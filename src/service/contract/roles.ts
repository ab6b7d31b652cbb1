import { type Role, roles } from '../../record/accounts/types.ts'

export { type Role, roles }

/**
 * What a request must bring. `anyone`: nothing, not even a session (signing in, health). A role: that role or one above it.
 * Every operation names one; there is no default, so an operation without a rule does not compile.
 */
export type Access = 'anyone' | Role

/** Whether a role suffices. `undefined` is a request without a session. */
export const suffices = (role: Role | undefined, access: Access): boolean =>
  access === 'anyone' || (role !== undefined && roles.indexOf(role) >= roles.indexOf(access))
