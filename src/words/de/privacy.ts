import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const privacy: Words['privacy'] = {
  title: 'Datenschutz',
  description: 'Was {title} von Ihrem Browser verlangt, was dort bleibt und was nie geschieht.',
  lead: 'Diese Seite wird mit jeder Fassung der Website neu geschrieben, aus derselben Liste, die Ihrem Browser sagt, was er zulassen soll. Was hier nicht steht, lehnt Ihr Browser ab.',
  quiet: {
    heading: 'Was nie geschieht',
    cookies: 'Die Website setzt keine Cookies.',
    counting: 'Sie zählt keine Besuche und folgt niemandem.',
    others: 'Beim Lesen lädt keine Seite etwas von einer anderen Website.',
    othersBut: 'Außer den unten genannten lädt beim Lesen keine Seite etwas von einer anderen Website.',
    search: 'Die Suche läuft in Ihrem Browser: Wonach Sie suchen, erfährt niemand.',
    away: 'Folgen Sie einem Link zu einer anderen Website, sagt Ihr Browser nicht, woher Sie kommen.',
  },
  served: {
    heading: 'Wer die Seiten ausliefert',
    by: 'Die Seiten liefert {host} aus. Wie jeder Server sieht auch dieser die Adresse Ihres Geräts, welche Seiten Sie abrufen und wann.',
    policy: 'Was damit geschieht, sagt {host} [in eigenen Worten](policy).',
    unknown:
      'Wie jede Website steht auch diese auf einem Server, der die Adresse Ihres Geräts sieht, welche Seiten Sie abrufen und wann.',
  },
  kept: {
    heading: 'Was in Ihrem Browser bleibt',
    theme: 'Ob Sie hell oder dunkel gewählt haben, sobald Sie den Schalter dafür drücken („{key}“).',
    session:
      'Ihre Anmeldung bei den Kommentaren, wenn Sie sich anmelden, bis Sie den Tab schließen („{key}“).',
    nothing:
      'Nichts davon sendet Ihr Browser an diese Website, und Sie können es mit den Websitedaten löschen.',
  },
  loading: {
    heading: 'Was manche Seiten von anderen Websites laden',
    note: 'Die andere Website sieht dann die Adresse Ihres Geräts und wann Sie die Seite geöffnet haben, aber nicht, welche es war.',
    images: 'Bilder von {host}',
    media: 'Ton oder Film von {host}',
    frames: 'Ein Teil von {host} innerhalb der Seite',
    scripts: 'Ein Skript von {host}, das mehr tun kann, als diese Seite zu sagen weiß',
    styles: 'Gestaltung von {host}',
    own: 'Ein Skript der Autorin oder des Autors, das Daten in Ihrem Browser ablegen kann',
  },
  clicked: {
    heading: 'Was ein Klick lädt',
    note: 'Bevor Sie den Knopf oder den Link drücken, wird dort nichts abgerufen.',
    pictures: 'Bilder von {host}',
    players: 'Filme von {host}',
    forms: 'Formulare, die das, was Sie hineinschreiben, an {host} senden',
    discussions:
      'Kommentare von {host}, das sie in den Diskussionen von {repo} auf GitHub aufbewahrt. Beide sehen die Adresse Ihres Geräts und, wenn Sie sich anmelden, wer Sie sind',
  },
  answers: {
    heading: 'Antworten von anderswo',
    text: 'Unter manchen Notizen stehen Antworten, die andere auf eigenen Websites veröffentlicht und als Webmention hierher gemeldet haben. Sie wurden beim Erstellen dieser Website kopiert: Sie zu lesen ruft nirgends sonst etwas ab. Wer eine geschrieben hat, kann sie hier entfernen lassen.',
  },
  on: 'in',
  more: forms({ one: '{n} weitere', other: '{n} weitere' }),
}
