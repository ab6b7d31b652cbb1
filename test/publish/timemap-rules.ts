import Joi from 'joi'

/**
 * What TimeMap asks of its data, in the library it checks them with, written from its documentation: cells are strings
 * and may be empty; an event has a date or a point; a point has both coordinates; unknown keys are refused.
 */
const cell = Joi.string().allow('')
const cells = (...names: string[]) => Object.fromEntries(names.map((name) => [name, cell]))

export const timemapEvent = Joi.object({
  ...cells('id', 'civId', 'graphic', 'date', 'time', 'time_precision', 'location', 'latitude', 'longitude'),
  ...cells('x', 'y', 'z', 'type', 'category', 'category_full', 'comments', 'time_display', 'shape', 'colour'),
  description: cell.required(),
  associations: Joi.array().items(Joi.string()),
  sources: Joi.array().items(Joi.string()),
})
  .and('latitude', 'longitude')
  .or('date', 'latitude')

export const timemapSource = Joi.object({
  id: Joi.string().required(),
  ...cells('title', 'thumbnail', 'type', 'url', 'desc', 'parent', 'author', 'date', 'notes'),
  paths: Joi.array().items(Joi.string()).required(),
  affil_s: Joi.array(),
})

export const timemapAssociation = Joi.object({
  id: Joi.string().required(),
  title: cell.required(),
  desc: cell,
  mode: Joi.string().valid('FILTER', 'CATEGORY', 'NARRATIVE').required(),
  filter_paths: Joi.array().items(Joi.string()).min(1),
})
