import { expect, test } from 'vitest'
import { furnitureOf, isPointer } from './furniture.js'

test.each([
  'Advertisement',
  'ADVERTISEMENT',
  'Story continues below advertisement',
  'Read more',
  'Read more: Tanks cross the river',
  'READ ALSO: Tanks cross the river',
  'Related: What each side wants',
  'Related stories',
  'Share this article',
  'Share on Facebook',
  'Sign up for our morning newsletter and get the news in your inbox.',
  'Subscribe to our newsletter',
  'Subscribe now',
  'Follow us on Twitter',
  'Follow Jane Doe on Twitter.',
  'Click here to support us',
  'This article was originally published by The Daily Chart.',
  'This story has been updated.',
  'An earlier version of this article misspelled a name.',
  'Copyright 2031 The Daily Chart',
  '© 2031 The Daily Chart. All rights reserved.',
  'The views expressed in this article are those of the author.',
  "Editor's note: This story contains details of violence.",
  'Tags: Geneva, talks',
  '5 min read',
  'Image: Agency',
  'Photo by Jane Doe/Agency',
  'Photo credit: Jane Doe',
  'Credit: Jane Doe/Agency',
  '(AP Photo/Jane Doe)',
  'AFP via Getty Images',
  'Reuters/Jane Doe',
  'Getty Images',
  'https://example.org/story',
  '((jane.doe@example.org; +1 222 333))',
  'Image source, Getty Images',
  '(Applause.)',
  '# # #',
  '* * *',
  'End text.',
])('%s is furniture', line => {
  expect(furnitureOf(line)).toBe('furniture')
})

test.each([
  'Soldiers patrol the bridge on Monday. (AP Photo/Jane Doe)',
  'Soldiers patrol the bridge on Monday [Jane Doe/Reuters]',
  'Protesters in the square. Image: Jane Doe.',
  'FILE - The president speaks in 2030.',
  'In this photo released by the army, soldiers patrol the bridge.',
  'A satellite image shows ships near the port. (Handout via Reuters)',
])('%s is a caption', line => {
  expect(furnitureOf(line)).toBe('caption')
})

test.each([
  'Read more than 200 documents, the inspectors said, before you judge.',
  'Related attacks killed five people on Monday.',
  'Share prices fell on Monday.',
  'Watch commanders said the border was calm.',
  'Subscribers to the treaty met in Geneva.',
  'Follow-up talks will be held on Friday.',
  'Sign up or leave, the rebels told the villagers.',
  'Copyright law will change, the minister said.',
  'Images of the attack showed a burning truck.',
  'Photos from the scene showed a burning truck.',
  'The article was first published in a state newspaper and led to protests.',
  'This report accuses both sides of war crimes.',
  'Credit for the deal belongs to Oman, the envoy said.',
  'Support for the truce is growing.',
  'He spoke to reporters (in Geneva).',
  'The bloc condemned the attack (EU/NATO officials had feared it).',
  'Please consider our people, the minister told the council.',
  'Visit by the envoy postponed.',
  'Comments by the minister angered Minsk.',
  'The agency said it would print the report.',
  'Advertisements for the army appeared in all cities.',
  '“Yes.”',
  'Jane Doe, a writer, said that the police had come at night.',
])('"%s" is story', line => {
  expect(furnitureOf(line)).toBeNull()
})

test('a pointer to a press office is one, a visit is none', () => {
  expect(isPointer('For press inquiries, contact press@example.org.')).toBe(true)
  expect(isPointer('For more information, please visit www.example.org.')).toBe(true)
  expect(isPointer('For more than a year, the envoys have called for talks.')).toBe(false)
  expect(isPointer('For further details of the attack, the army is questioning two men.')).toBe(
    false,
  )
})
