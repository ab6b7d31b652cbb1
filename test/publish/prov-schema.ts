/** The shape of PROV-JSON, after the W3C submission of 2013: records by kind, each by id, each with its required roles. */
const value = { type: ['string', 'number', 'boolean', 'object', 'array'] }
const records = (...required: string[]) => ({
  type: 'object',
  additionalProperties: {
    type: 'object',
    required,
    propertyNames: { pattern: '^[a-z]+:[A-Za-z0-9_]+$' },
    additionalProperties: value,
  },
})
const kinds = {
  entity: records(),
  activity: records(),
  agent: records(),
  wasGeneratedBy: records('prov:entity'),
  used: records('prov:activity'),
  wasAssociatedWith: records('prov:activity'),
  wasAttributedTo: records('prov:entity', 'prov:agent'),
  wasDerivedFrom: records('prov:generatedEntity', 'prov:usedEntity'),
}
const prefix = { type: 'object', additionalProperties: { type: 'string' } }

export const provSchema = {
  type: 'object',
  required: ['prefix', 'bundle'],
  additionalProperties: false,
  properties: {
    prefix,
    ...kinds,
    bundle: {
      type: 'object',
      additionalProperties: { type: 'object', additionalProperties: false, properties: { prefix, ...kinds } },
    },
  },
}
