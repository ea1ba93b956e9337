/** The treebanks that training and scoring read. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ConlluSentence, readConllu } from '../../src/parse/conllu.js'

/** Files below the folder of treebanks. */
export const TREEBANK_FILES = {
  'ewt-train': 'english-ewt/train.conllu',
  'ewt-dev': 'english-ewt/dev.conllu',
  'ewt-test': 'english-ewt/test.conllu',
  'gum-train': 'english-gum/train-free-genres.conllu',
  'gum-dev': 'english-gum/dev.conllu',
} as const

/** The folder given as the first argument or as READOUT_TREEBANKS; says plainly when there is none. */
export function treebanksFolder(): string {
  const folder = process.argv[2] ?? process.env.READOUT_TREEBANKS
  if (folder === undefined || !existsSync(folder)) {
    const wanted = Object.values(TREEBANK_FILES).join(', ')
    console.error(`Give the folder that holds ${wanted} as an argument or as READOUT_TREEBANKS.`)
    process.exit(2)
  }
  return folder
}

/** Reads one treebank. */
export function readTreebank(folder: string, name: keyof typeof TREEBANK_FILES): ConlluSentence[] {
  return readConllu(readFileSync(join(folder, TREEBANK_FILES[name]), 'utf8'))
}
