import type { ReadingNote } from './ids.ts'
import type { Records } from './rule.ts'

/** Doubts that reading notes about a claim. */
export const noteRules: Records<ReadingNote> = {
  'count.parts-over-whole': {
    en: 'The parts of a figure add up to more than the whole.',
    ar: 'مجموع الأجزاء أكبر من العدد كله.',
    fires: [
      ['قُتل ثلاثة مدنيين بينهم خمسة أطفال في طرابلس', 'kill killed=3'],
      ['إصابة 4 أشخاص بينهم 3 نساء و3 أطفال في غزة', 'wound wounded=4'],
    ],
    quiet: ['قُتل خمسة مدنيين بينهم ثلاثة أطفال في طرابلس', 'إصابة 4 أشخاص وثلاثة أطفال في غزة'],
  },
}
