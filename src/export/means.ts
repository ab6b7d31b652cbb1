import type { Claim, Step } from '../reading/claim.ts'
import { fold } from '../text/fold.ts'
import { allMeans, type Means } from './item.ts'

/** Folded words that say how it was done, or what kind of statement it is. */
const cues: Readonly<Record<Means, RegExp>> = {
  suicide: /انتحاري|انغماسي|حزام ناسف/,
  drone: /مسير|درون|بدون طيار/,
  mine: /لغم|الغام|عبوه|عبوات|مفخخ/,
  chemical: /كيميا|كلور|سارين|غازات سامه/,
  grenade: /قنبله يدويه|قنابل يدويه|رمانه/,
  disarmed: /فكك|تفكيك|ابطل|ابطال مفعول|ضبط|عثر|مصادره/,
  sexual: /اغتصاب|اغتصب|عنف جنسي/,
  request: /طالب|دعا|دعت|ناشد|مطالب/,
  accuse: /اتهم|اتهام|حمل.{0,8}مسووليه/,
  violent: /شغب|احراق|رشق|تخريب/,
  base: /قاعده|مقر|نقطه عسكريه|معسكر/,
}

/** How it was done, by the trigger and the words that the rules read of each claim. */
export function meansOf(claims: readonly Claim[]): Means[] {
  const words = claims.flatMap((claim) => [claim.trigger.quote, ...claim.derivation.flatMap(quotes)])
  const told = fold(words.join(' ')).text
  return allMeans.filter((means) => cues[means].test(told))
}

const quotes = (step: Step): string[] => [`${step.rule} ${step.quote}`, ...step.parts.flatMap(quotes)]
