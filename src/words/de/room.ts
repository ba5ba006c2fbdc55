import type { Words } from '../words.ts'

export const room: Words['room'] = {
  title: 'Ein privater Raum',
  explanation:
    'Was hier liegt, ist für diejenigen versiegelt, denen die Passphrase gegeben wurde. Geöffnet wird es in Ihrem Browser: Die Passphrase wird nirgendwohin gesendet, und wenn Sie gehen, bleibt nichts zurück.',
  passphrase: 'Passphrase',
  open: 'Raum öffnen',
  close: 'Raum schließen',
  allNotes: 'Alle Notizen dieses Raums',
  needsScript:
    'Dieser Raum lässt sich nur mit JavaScript öffnen, denn Ihr eigener Browser entsiegelt ihn. Alles andere auf [dieser Website](home) geht ohne.',
  status: {
    insecure: 'Dieser Browser öffnet Räume nur unter einer Adresse, die mit https beginnt.',
    opening: 'Der Raum wird geöffnet. Das dauert einen Moment, damit Raten sehr lange dauert.',
    wrong: 'Das ist nicht die Passphrase dieses Raums.',
    closed: 'Der Raum ist geschlossen.',
    unreachable: 'Der Raum lässt sich nicht laden. Sind Sie online?',
    unreadable: 'Der Raum lässt sich nicht lesen. Laden Sie die Seite neu, oder fragen Sie, wem er gehört.',
  },
}
