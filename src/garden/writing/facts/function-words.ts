/** Words that hold a sentence together and say nothing of their own. */

const lists: readonly string[] = [
  'a an and any are as at be because been before being both but by can could did do does done each either else ' +
    'every few for from further had has have having he hence her here him his how however i if in instead into is ' +
    'it its just let like many may me might mine more most much must my of often on once one only or other our out ' +
    'over own per rather same shall she should since so some still such than that the their them then there these ' +
    'they this those though through thus to together too under until up upon us was we were what when where which ' +
    'while who whose why will with within would yes yet you your also although after again against all almost ' +
    'along already among another around away become between even ever first for example indeed itself last later ' +
    'less look make maybe meanwhile mostly now perhaps put quite second see sometimes soon take think third ' +
    'today usually very well whatever whenever whether write yours',
  'aber alle allem allen aller alles als also am an auch auf aus bei bin bis bist da dabei dadurch dafür damit ' +
    'danach daran darauf darin das dass dein dem den denn der des deshalb die dies diese diesem diesen dieser dieses ' +
    'doch dort du durch ein eine einem einen einer eines er es etwas für gegen hat hatte haben hier ich ihm ihn ihr ' +
    'ihre im in indem ist ja jede jeden jeder jedes jetzt kann können man mehr mein mit muss nach noch nun nur ob ' +
    'oder ohne schon sehr sein seine sich sie sind so sobald soll sollte sowie und um uns unter vom von vor war waren ' +
    'warum was weil wenn wer werden wie wir wird wo wurde wurden zu zum zur zwar zwischen über',
  'a al algo algunos ante antes así aun aunque bajo bien cada como con contra cual cuando de del desde donde dos el ' +
    'ella ellas ellos en entre era eran es esa ese eso esta estaba están estas este esto estos fue fueron ha hace ' +
    'hacia han hasta hay la las le les lo los más me mi mientras mucho muy nada nos nosotros o os otra otro para pero ' +
    'poco por porque pues que quien se sea ser si sido siempre sobre son su sus también tan tanto te tiene todo todos ' +
    'tras tu un una uno unos y ya yo',
]

/** Those of English, German and Spanish, in lower case. */
export const functionWords: ReadonlySet<string> = new Set(lists.flatMap((list) => list.split(' ')))
