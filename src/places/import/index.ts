export { type AlternateNames, readAdmin1Codes, readAlternateNames, readGeoNames } from './geonames.ts'
export { readOpenStreetMap } from './openstreetmap.ts'
export { readPlacesTable } from './table.ts'
export { readWhosOnFirst } from './whosonfirst.ts'
