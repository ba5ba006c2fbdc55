/** Four notes of a topic that say enough to be summed up, and one that is not published. */
const note = (body: string) => `---\ntopic: Locks\ncreated: 2026-10-01\n---\n\n${body}\n`

export const lockNotes = {
  'gates.md': note(
    'A lock gate is made of oak and lasts for forty years. Oak swells in water and closes the gap between two gates. Old gates leak in a dry summer, when the wood above the water shrinks. The keeper greases the gate twice a year and looks for rot at the heel post.',
  ),
  'keepers.md': note(
    'A lock keeper opens the lock gate for every boat before noon. Keepers live beside the lock in a house of brick. Boats wait below the lock until the keeper rings a bell. In winter the keeper breaks the ice around the gate with a pole of ash wood.',
  ),
  'water.md': note(
    'Each lock takes two hundred cubic metres of water from the summit. The summit pond fills the lock through a culvert of stone. Water flows down the canal from lock to lock until it meets the river. A dry summer empties the summit pond and closes the canal for weeks.',
  ).replace('topic: Locks', 'topic: locks'),
  'tolls.md': note(
    'Every boat pays a toll at the lock before the gate opens. The toll is counted by the tonne and by the mile. Coal paid the lowest toll of all goods on the canal in those years. The toll house stands beside the second lock and has a window on each side.',
  ),
  'ledger.md':
    '---\ntopic: Locks\npublish: false\n---\n\nThe keeper of the second lock steals from the secret toll box every week.\n',
}
