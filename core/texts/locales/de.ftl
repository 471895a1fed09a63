### Was Attune auf Deutsch sagt. docs/translating.md erklärt, wie man damit arbeitet.
### Der Mensch wird geduzt; „Rückmeldung“ ist eine Nachricht zu einer Antwort, „Alarm“ eine Meldung an das Team.

## Names and descriptions of commands. The value is the name: in English the one that programs know, elsewhere 1 to 32
## small letters, digits and hyphens. .about is what the menu says, at most 100 characters.

command-help-now = hilfe-jetzt
    .about = Wo du jetzt Hilfe findest; nur du siehst die Antwort
command-me = ich
    .about = Wie sich deine Antworten mit der Zeit verändern; nur du siehst es
command-feedback = rückmeldungen
    .about = Was ich dir zuletzt geschrieben habe, auch was nicht ankam
command-practice = üben
    .about = Probier an erfundenen Menschen aus, wie du antworten kannst; was du schreibst, speichere ich nicht
command-coaching = coaching
    .about = Private Rückmeldungen zu deinen Antworten: ob, wann und wie oft
command-coaching-on = an
    .about = Private Rückmeldungen bekommen, oder nach einer Pause weitermachen
command-coaching-off = aus
    .about = Keine Rückmeldungen mehr; was gespeichert ist, bleibt, bis du es löschst
command-coaching-pause = pause
    .about = Einige Tage keine Rückmeldungen
command-coaching-pause-days = tage
    .about = Anzahl der Tage, 7 wenn du nichts angibst
command-coaching-frequency = häufigkeit
    .about = Wie viele Rückmeldungen höchstens
command-coaching-frequency-per-week = pro-woche
    .about = Höchstens so viele pro Woche: 1 bis 7
command-coaching-frequency-per-day = pro-tag
    .about = Höchstens so viele pro Tag: 1 bis 3
command-coaching-quiet-hours = ruhezeiten
    .about = Wann keine Rückmeldung kommen soll
command-coaching-quiet-hours-from = von
    .about = Erste ruhige Stunde, 0 bis 23, oder „none“ für keine
command-coaching-quiet-hours-to = bis
    .about = Erste Stunde, die nicht mehr ruhig ist, 0 bis 23
command-coaching-time-zone = zeitzone
    .about = Wo du lebst, damit ich weiß, wann es bei dir Nacht ist
command-coaching-time-zone-zone = zone
    .about = Zum Beispiel Europe/Berlin oder America/New_York
command-coaching-report = wochenrückblick
    .about = Tag und Stunde deines Wochenrückblicks
command-coaching-report-weekday = wochentag
    .about = Tag der Woche
command-coaching-report-weekday-1 = Montag
command-coaching-report-weekday-2 = Dienstag
command-coaching-report-weekday-3 = Mittwoch
command-coaching-report-weekday-4 = Donnerstag
command-coaching-report-weekday-5 = Freitag
command-coaching-report-weekday-6 = Samstag
command-coaching-report-weekday-7 = Sonntag
command-coaching-report-hour = stunde
    .about = Stunde, 0 bis 23
command-coaching-share = teilen
    .about = Ob die Menschen, die sich um diese Community kümmern, deinen Weg sehen dürfen
command-coaching-share-share = teilen
    .about = on (an) oder off (aus)
command-coaching-share-share-on = Ja, teilen
command-coaching-share-share-off = Nein, nur für mich
command-coaching-style = stil
    .about = Ob ich wärmere Worte vorschlage; plain ist für alle, die lieber direkt reden
command-coaching-style-style = stil
    .about = warm (herzlich) oder plain (direkt)
command-coaching-style-style-warm = Herzlich: schlag mir auch wärmere Worte vor
command-coaching-style-style-plain = Direkt: schlag mir keine wärmeren Worte vor
command-coaching-how-heavy = wie-schwer
    .about = Ob ich dich alle zwei Wochen frage, wie schwer das Helfen war
command-coaching-how-heavy-ask = fragen
    .about = on (an) oder off (aus)
command-coaching-how-heavy-ask-on = Ja, frag mich
command-coaching-how-heavy-ask-off = Nein, frag nicht
command-off-duty = dienstfrei
    .about = Freie Tage: keine Rückmeldungen, keine Rückblicke, keine Fragen von mir
command-off-duty-on = an
    .about = Deine freien Tage beginnen
command-off-duty-on-until = bis
    .about = Anzahl der Tage oder ein Datum wie 2027-01-15; 7 Tage, wenn du nichts angibst
command-off-duty-back = zurück
    .about = Wieder da sein, bevor sie vorbei sind
command-ask-me = frag-mich
    .about = Nach einem Gespräch von dir eine private Frage: Wie ist es jetzt?
command-ask-me-on = an
    .about = Frag mich, privat und höchstens einmal pro Woche
command-ask-me-pause = pause
    .about = Einen Monat lang keine Frage
command-ask-me-off = aus
    .about = Keine Fragen mehr
command-check-in = wie-gehts
    .about = Vier Fragen dazu, wie es dir geht, nur für dich selbst
command-privacy = datenschutz
    .about = Was ich über dich speichere: ansehen, mitnehmen, löschen oder ausgelassen werden
command-privacy-show = zeigen
    .about = Was ich hier über dich speichere
command-privacy-export = mitnehmen
    .about = Alles, was ich hier über dich speichere, als Datei
command-privacy-delete = löschen
    .about = Alles löschen, was ich hier über dich speichere
command-privacy-pause = auslassen
    .about = Ausgelassen werden: Ich lese nicht, was du hier schreibst
command-start = start
    .about = Hallo sagen; der erste Schritt auf Telegram
command-start-payload = anlass
    .about = Wofür du gekommen bist, wenn du einem Link gefolgt bist
command-alerts = alarme
    .about = Alarme, die noch niemand als erledigt oder falsch markiert hat, die ältesten zuerst
command-unanswered = unbeantwortet
    .about = Wer um Unterstützung bittet und noch keine unterstützende Antwort hat, die ältesten zuerst
command-unanswered-channel = kanal
    .about = Nur ein Kanal, Thread oder Thema. Auf Telegram: here, oder # und die Nummer
command-shared = geteilt
    .about = Der Weg von Helfenden, die ihn mit euch teilen
command-report = bericht
    .about = Wie Unterstützung in dieser Community gelingt: Summen über mindestens fünf Menschen
command-report-period = zeitraum
    .about = Anzahl ganzer Wochen vor dieser, 1 bis 53; 4 wenn du nichts angibst
command-report-channel = kanal
    .about = Nur ein Kanal, Thread oder Thema. Auf Telegram: here, oder # und die Nummer
command-trial = versuch
    .about = Per Los herausfinden, ob meine Rückmeldungen hier helfen; was dabei herauskam
command-setup = einrichten
    .about = Mich in dieser Community einrichten, Schritt für Schritt
command-config = einstellungen
    .about = Ansehen und ändern, wie ich in dieser Community oder in einem Kanal arbeite
command-config-view = ansehen
    .about = Alle Einstellungen und was sie bedeuten, oder die eines Kanals oder Themas
command-config-view-channel = kanal
    .about = Nur für einen Kanal, Thread oder ein Thema. Auf Telegram: here, oder # und die Nummer
command-config-set = ändern
    .about = Eine Einstellung ändern, für alle Kanäle oder für einen
command-config-set-key = einstellung
    .about = Welche Einstellung
command-config-set-value = wert
    .about = Der neue Wert
command-config-set-channel = kanal
    .about = Nur für einen Kanal, Thread oder ein Thema. Auf Telegram: here, oder # und die Nummer
command-config-reset = zurücksetzen
    .about = Eine Einstellung auf den Anfangswert zurücksetzen oder auf das, was für alle Kanäle gilt
command-config-reset-key = einstellung
    .about = Welche Einstellung
command-config-reset-channel = kanal
    .about = Nur für einen Kanal, Thread oder ein Thema. Auf Telegram: here, oder # und die Nummer
command-config-export = exportieren
    .about = Alle Einstellungen als Datei, zum Aufheben oder für anderswo
command-config-import = importieren
    .about = Einstellungen aus so einer Datei übernehmen
command-config-import-json = json
    .about = Was in der Datei steht
command-config-import-file = datei
    .about = Die Datei. Auf Telegram schreib den Befehl darunter oder als Antwort darauf
command-doctor = selbsttest
    .about = Prüfen, ob hier alles läuft, und was zu tun ist, wenn nicht
command-help = hilfe
    .about = Was ich hier für dich tun kann
command-draft = Entwurf ansehen lassen

## Answers when something asked for cannot be done.

not-allowed-everyone = Das steht allen offen.
not-allowed-staff = Das ist für die Menschen, die sich um diese Community kümmern. Wenn du dazugehörst, bitte einen Admin, dich aufzunehmen.
not-allowed-admin = Das ist für die Admins dieser Community.
bot-is-absent = Ich bin nicht auf diesem Server, deshalb kann ich hier nichts tun. Wer ihn verwaltet, kann mich hinzufügen: Den Link hat, wer mich betreibt.
standing-is-hidden = Die Plattform sagt mir nicht, wer die Admins dieser Gruppe sind. Bitte mach mich zum Admin (ich brauche keinerlei Rechte) und frag mich dann noch einmal. „/doctor“ sagt mehr.
not-there = Ich finde dich nicht unter den Mitgliedern dieser Community. Bitte tritt ihr erst bei und frag mich dann noch einmal.
unknown-command = Diesen Befehl kenne ich nicht. /help zeigt, was ich kann.
not-after-command = Nach „/{ $command }“ kann stehen: { $allowed }.
unknown-button = Dieser Knopf gehört zu einer älteren Version von mir. /help zeigt, was ich jetzt kann.
much-at-once = Das war viel in kurzer Zeit. Der Rechner, der deine Antworten liest, ist für deine ganze Community da. Bitte warte ein paar Minuten und versuche es dann noch einmal.
failed = Bei mir ist etwas schiefgegangen, nicht bei dir. Nichts wurde geändert. Bitte versuch es gleich noch einmal.
community-needed = Ich weiß nicht, welche Community du meinst. Bitte frag mich dort.
not-set-up = Ich bin in dieser Community noch nicht eingerichtet und speichere nichts über sie. Ein Admin kann mit /setup anfangen.
bad-place = So einen Kanal oder ein solches Thema kenne ich in dieser Community nicht. Lass es weg, wenn du die ganze Community meinst.
which-community = Du bist mit mir in mehreren Communitys. Welche meinst du?
community-number = Community { $number }

## What members are told about what is stored, and the answers when they decide.

consent-ask = Private Rückmeldungen für mich?
consent-yes = Ja, gib mir Rückmeldungen
consent-no = Nein, lass mich aus
notice-heading = Ich bin Attune, ein Programm, das darauf schaut, wie Unterstützung hier gelingt
notice-reads = Ich lese die Kanäle, die die Admins ausgesucht haben, und speichere, was ich aus einer Nachricht schließe, höchstens { $days } Tage lang: zum Beispiel, ob sie um Unterstützung bittet oder welche gibt, oder ob jemand darauf reagiert oder dafür dankt. Nachrichten speichere ich nicht. Nur wenn jemand um Unterstützung bittet, bleiben die erste und die neuesten vier Nachrichten der Person dort zwei Tage lang, verschlüsselt, damit ich die Antworten verstehe.
notice-account = Dein Konto speichere ich nur, wenn du mir Ja oder Nein sagst. Sonst bist du ein Code, der 14 Tage nach dem Ende eines Gesprächs verschwindet.
notice-sums = Die Menschen, die sich um diese Community kümmern, sehen Summen über mindestens fünf Menschen, nie dich. Die Summen einer Woche werden einmal gebildet, enthalten keinen Namen und keinen Code und bleiben, wie sie sind, wenn jemandes Daten gelöscht werden. Wenn eine Nachricht klingt, als könnte ein Leben in Gefahr sein, oder als könnte sie jemanden verletzen, bekommen sie vielleicht einen Link dazu.
notice-coaches = Private Rückmeldungen zu deinen Antworten kommen nur, wenn du sie möchtest: mit dem Knopf unten oder mit „/coaching on“. Helfende, die auch das möchten, frage ich alle zwei Wochen, wie schwer das Helfen war.
notice-observes = Hier schreibe ich niemandem etwas zu den eigenen Antworten.
notice-asks = Wenn du um Unterstützung bittest, kann ich dich danach privat fragen, wie es ist, falls du das möchtest: „/ask-me on“. Sonst frage ich niemanden.
notice-checks-in = „/check-in“ stellt dir vier Fragen dazu, wie es dir geht, nur für dich selbst, wenn du damit anfängst. Ich speichere die Summen, niemand sonst sieht sie, und sie zählen in keiner Zahl mit.
notice-stop = Aufhören: „/privacy“ zeigt dir, was ich über dich speichere, gibt es dir mit oder löscht es, und lässt dich schon ab deiner nächsten Nachricht aus.
notice-help = Ich bin kein Notdienst, vielleicht bin ich gerade nicht wach, und von anderen Sprachen als Englisch verstehe ich kaum etwas. „/help-now“ zeigt, wo du Hilfe findest.
question-heading = Möchtest du private Rückmeldungen zu deinen Antworten?
question-what = Ab und zu, höchstens einmal am Tag und dreimal in der Woche, schreibe ich dir zu einer deiner Antworten: was gut war, und manchmal etwas zum Ausprobieren. Einmal in der Woche fasse ich zusammen.
question-stores = Dafür speichere ich dein Konto, die Sprache deiner App und was ich aus deinen Antworten schließe, höchstens { $days } Tage lang, nie die Worte: Eine Rückmeldung, die noch wartet, zitiert dich und wird vergessen, sobald sie verschickt ist.
question-yours = Nur du siehst es, außer du teilst es selbst. Eine Rangliste gibt es nicht.
question-guesses = Ich bin ein Programm und kann falschliegen; unter jeder Rückmeldung ist ein Knopf, mit dem du das sagen kannst.
question-stop = Aufhören: „/coaching off“ beendet die Rückmeldungen, „/coaching pause“ lässt sie ruhen, „/privacy delete“ löscht alles.
question-trial = Diese Community findet gerade heraus, ob meine Rückmeldungen helfen. Deshalb entscheidet das Los, ob deine jetzt oder in vier Wochen beginnen: Alle bekommen sie, und nur du erfährst, wann deine beginnen.
question-english = Ich schreibe dir auf Deutsch, verstehe aber nur Englisch: Was in anderen Sprachen geschrieben ist, werte ich nicht aus. Wo ich dir einen Satz zum Ausprobieren zeige, ist er auf Englisch, wie die Beiträge, auf die du antwortest.
consent-notes-from = Schön, dass du dabei bist. Das Los sagt: Deine Rückmeldungen beginnen am { $day }. Schreib bis dahin wie immer; „/coaching“ nennt dir den Tag.
consent-opted-in = Schön, dass du dabei bist. Schreib wie immer: Nach ein paar Antworten hörst du von mir. Mit „/coaching“ änderst du, wann und wie oft.
consent-opted-out = Erledigt. Was ich über dich wusste, ist weg, und ich lese nicht, was du hier schreibst. Wenn du es dir anders überlegst, genügt „/coaching on“.
consent-erased = Erledigt. Alles, was ich hier über dich hatte, ist gelöscht. Was du von jetzt an schreibst, zählt nur in Summen, ohne deinen Namen.
consent-erased-but-no = Erledigt. Alles, was ich hier über dich speichere, ist dein Nein: Ich lese nicht, was du schreibst.
consent-nothing-erased = Ich hatte nichts über dich, also gab es nichts zu löschen.
consent-exported = Hier ist alles, was ich in dieser Community über dich speichere.
consent-export-file = Eine JSON-Datei mit allem, was in dieser Community über dich gespeichert ist.
consent-not-opted-in = Du bekommst bisher keine Rückmeldungen. „/coaching on“ beginnt damit.
consent-paused = In Ordnung. Du hörst bis { $day } nichts von mir.
consent-resumed = Willkommen zurück. Nach einer deiner nächsten Antworten hörst du wieder von mir.
fault-enabled = Coaching kann on (an) oder off (aus) sein.
fault-pausedUntil = Eine Pause braucht eine Anzahl von Tagen.
fault-maxPerDay = Rückmeldungen pro Tag: eine Zahl von 1 bis 3.
fault-maxPerWeek = Rückmeldungen pro Woche: eine Zahl von 1 bis 7.
fault-timeZone = Die Zeitzone braucht einen Namen wie Europe/Berlin oder America/New_York.
fault-quietHours = Ruhezeiten sind zwei ganze Stunden von 0 bis 23, zum Beispiel 22 und 8.
fault-reportWeekday = Der Tag des Wochenrückblicks ist eine Zahl von 1 (Montag) bis 7 (Sonntag).
fault-reportHour = Die Stunde des Wochenrückblicks ist eine ganze Stunde von 0 bis 23.
fault-sharesWithStaff = Teilen kann on (an) oder off (aus) sein.
fault-style = Der Stil kann warm (herzlich) oder plain (direkt) sein.
fault-asksHowHeavy = Diese Frage kann on (an) oder off (aus) sein.
fault-days = Eine Pause dauert eine ganze Zahl von Tagen, von 1 bis 365.

## /start, the first words in a private chat.

start-heading = Hallo
start-welcome = Ich bin Attune, ein Programm, das Menschen in Selbsthilfe-Communitys hilft, einander zu unterstützen. Ich bin kein Notdienst und kein Ersatz für einen Menschen.
start-draft-menu = Wenn ich mir einen Entwurf ansehen soll, bevor du ihn abschickst: Rechtsklick auf den Beitrag oder gedrückt halten, dann Apps, dann „Entwurf ansehen lassen“. Nichts davon wird gespeichert.
start-draft-private = Leite hierher einen Beitrag weiter, auf den du antworten möchtest, oder füg ihn ein, und ich sehe mir deinen Entwurf an, bevor du ihn abschickst. Nichts davon wird gespeichert.
start-more = Private Rückmeldungen zu deinen Antworten bekommst du in deiner Community mit „/coaching on“. „/help“ zeigt alles, was ich kann.
start-gone = Die Community dieses Links kenne ich nicht, oder ich bin dort nicht mehr eingerichtet.
start-staff-done = Alarme kommen jetzt hierher. Wer hier mitlesen kann, gehört für mich zum Team der Community und kann sie beantworten.
start-staff-not-here = Bitte schreib das in der Gruppe, in der Alarme ankommen sollen.
start-staff-not-allowed = Nur ein Admin jener Community, der auch Admin dieser Gruppe ist, kann ihre Alarme hierher schicken.

## /help

help-heading = Was ich für dich tun kann
help-intro = Ich bin Attune, ein Programm. Ich helfe Menschen, die einander unterstützen: mit privaten Rückmeldungen für alle, die sie möchten, und mit Summen für die, die sich um die Community kümmern. Ich kann falschliegen.
help-for-everyone = Für alle:
help-for-staff = Für die Menschen, die sich um diese Community kümmern:
help-for-admin = Für Admins:
help-draft-menu = Entwurf ansehen lassen: Rechtsklick auf einen Beitrag oder gedrückt halten, dann Apps, und ich sehe mir deinen Entwurf an, bevor du ihn abschickst.
help-draft-private = Entwurf ansehen lassen: Leite in unserem privaten Chat einen Beitrag weiter oder füg ihn ein, und ich sehe mir deinen Entwurf an, bevor du ihn abschickst.
help-not-answering = Ich bin kein Notdienst. Wenn du oder jemand anderes in Gefahr ist: „/help-now“ zeigt, wo Hilfe zu finden ist.
help-english = Ich rede Deutsch mit dir, aber ich verstehe nur englische Nachrichten. Deshalb sind Sätze zum Ausprobieren und die Menschen in „/practice“ auf Englisch.

## /help-now: read by people who may be in distress, so it is short and comes to the point.

help-now-heading = Hilfe, jetzt
help-now-emergency = Wenn gerade ein Leben in Gefahr ist, ruf bitte { $number } an, oder bitte jemanden in deiner Nähe darum.
help-now-emergency-anywhere = Wenn gerade ein Leben in Gefahr ist, ruf bitte die Notrufnummer deines Landes an, oder bitte jemanden in deiner Nähe darum.
help-now-people = Diese Menschen hören zu, und du musst nicht sicher sein, dass es „schlimm genug“ ist:
help-now-directories = Diese Seiten nennen Menschen, die zuhören, Land für Land. Du musst nicht sicher sein, dass es „schlimm genug“ ist:
help-now-line = { $name }: { $contact }. { $page }
help-now-line-hours = { $name }: { $contact }, { $hours }. { $page }
help-now-page = Zur Seite
help-now-note = Nummern können sich ändern; diese wurden im { $month } durchgesehen. Wenn unter einer niemand abnimmt, versuch bitte die nächste.
help-now-only-you = Nur du siehst das. Dass du gefragt hast, speichere ich nicht.
help-now-country = Dein Land
help-around-the-clock = rund um die Uhr
help-every-day = täglich von { $from } bis { $to } Uhr
help-weekdays = montags bis freitags von { $from } bis { $to } Uhr
help-call = Ruf { $number } an
help-call-or = Ruf { $number } oder { $other } an
help-call-or-text = Ruf { $number } an oder schreib eine SMS dorthin
help-text-word = Schreib eine SMS mit { $word } an { $number }
help-choose-country = Wähl auf der Seite dein Land
help-or = { $number } oder { $other }

## /privacy

privacy-heading = Was ich über dich speichere
privacy-nothing = Ich speichere hier nichts über dich, das ich finden könnte: kein Konto, und nichts aus deinen Nachrichten, das noch deinen Code trägt.
privacy-only-no = Alles, was ich hier über dich speichere, ist, dass du Nein gesagt hast, als Code: Ich lese nicht, was du schreibst.
privacy-kept = In dieser Community speichere ich:
kept-member = dein Konto, mit deiner Antwort, deiner Sprache und deinen Einstellungen
kept-messages =
    was ich aus { $count ->
        [one] einer Nachricht
       *[other] { $count } Nachrichten
    } von dir schließe, ohne die Worte
kept-conversations =
    { $count ->
        [one] ein Gespräch, das
       *[other] { $count } Gespräche, die
    } du begonnen hast, mit deiner Antwort, wo ich gefragt habe, wie es war
kept-seekerPosts =
    { $count ->
        [one] einen Beitrag
       *[other] { $count } Beiträge
    } von dir, verschlüsselt, höchstens zwei Tage lang
kept-reactions =
    dass du auf { $count ->
        [one] eine Antwort
       *[other] { $count } Antworten
    } reagiert hast, unter einem Code; nicht mit welchem Emoji
kept-thanks =
    mit welcher Nachricht für welche Antwort gedankt wurde, wo eine davon von dir ist, { $count ->
        [one] einmal
       *[other] { $count }-mal
    }
kept-seekers = dass du nach einem Gespräch gefragt werden möchtest, wie es ist, in welcher Sprache, und wann ich zuletzt gefragt habe
kept-howHeavy =
    wie schwer das Helfen war, in { $count ->
        [one] einer Antwort
       *[other] { $count } Antworten
    } von dir, unter einem Code, höchstens zwei Wochen lang
kept-diary =
    { $count ->
        [one] einen Eintrag
       *[other] { $count } Einträge
    } nur für dich: wie es dir ging, und wann du geübt hast
kept-nudges =
    { $count ->
        [one] welche Rückmeldung
       *[other] welche { $count } Rückmeldungen
    } ich dir geschrieben habe, und was du dazu gesagt hast
kept-alerts =
    { $count ->
        [one] einen Alarm an die Menschen, die sich um diese Community kümmern, als Link
       *[other] { $count } Alarme an die Menschen, die sich um diese Community kümmern, als Links
    }
kept-outbox =
    { $count ->
        [one] eine Nachricht
       *[other] { $count } Nachrichten
    } an dich, wartend oder verschickt (einmal verschickt, ohne die Worte)
kept-audit =
    { $count ->
        [one] einen Eintrag
       *[other] { $count } Einträge
    } im Protokoll der Entscheidungen, unter einem Code
kept-other =
    { $count ->
        [one] einen Eintrag
       *[other] { $count } Einträge
    } in „{ $table }“
privacy-retention = Was ich aus Nachrichten schließe, verschwindet spätestens nach { $days } Tagen; deine Antwort, deine Sprache und deine Einstellungen verschwinden, wenn du sie löschst. Die Nachrichten selbst speichere ich nicht.
privacy-opted_in = Du hast Ja zu privaten Rückmeldungen gesagt.
privacy-opted_out = Du hast Nein gesagt: Ich lese nicht, was du hier schreibst.
privacy-shared = Du teilst deinen Weg mit den Menschen, die sich um diese Community kümmern.
privacy-not-shared = Niemand außer dir kann deinen Weg sehen, oder meine Rückmeldungen an dich.
privacy-staff-see = Die Menschen, die sich um diese Community kümmern, können Links sehen: Alarme, und Beiträge, die auf Antwort warten.
privacy-how = „/privacy export“ gibt es dir als Datei, „/privacy delete“ löscht es, „/privacy pause“ lässt dich aus.
privacy-sure = Das löscht alles, was ich in dieser Community über dich speichere, auch deine Einstellungen und deinen Weg. Die Summen vergangener Wochen bleiben: Jede handelt von fünf oder mehr Menschen, und niemand könnte dich darin finden. Das lässt sich nicht rückgängig machen. Bist du sicher?
privacy-sure-no = Du hast früher Nein gesagt. Dein Nein bleibt, und ich lese weiter nicht, was du hier schreibst, außer du nimmst es mit zurück.
privacy-yes-delete = Ja, löschen
privacy-yes-delete-no = Löschen, und mein Nein zurücknehmen
privacy-keep = Nein, behalten
privacy-unchanged = In Ordnung. Nichts wurde geändert.
privacy-sure-pause = Wenn du ausgelassen werden möchtest, lese ich nicht mehr, was du hier schreibst, und was ich über dich speichere, verschwindet; nur dein Nein bleibt, damit ich mich daran halten kann. Wenn dir nur die Rückmeldungen zu viel sind, kannst du stattdessen die ruhen lassen.
privacy-yes-pause = Lass mich aus
privacy-rest-notes = Nur die Rückmeldungen eine Woche ruhen lassen

## Times

time-minute = einer Minute
time-minutes = { $count } Minuten
time-hours = { $count } Stunden
time-days = { $count } Tagen

## /coaching

coaching-heading = Deine Rückmeldungen von mir
coaching-on = Rückmeldungen sind an.
coaching-off = Rückmeldungen sind aus. „/coaching on“ schaltet sie wieder ein.
coaching-notes-from = Das Los sagt: Deine Rückmeldungen beginnen am { $day }.
coaching-paused-until = Rückmeldungen ruhen bis { $day }.
coaching-frequency = Höchstens { $perDay } am Tag und { $perWeek } in der Woche.
coaching-any-hour = Zu jeder Stunde (deine Zeitzone: { $zone }).
coaching-quiet = Nicht zwischen { $from } und { $to } Uhr (deine Zeitzone: { $zone }).
coaching-report = Dein Wochenrückblick kommt am { $weekday } um { $hour } Uhr.
coaching-plain = Ich schlage dir keine wärmeren Worte vor (Stil: plain).
coaching-how-heavy-later = Alle zwei Wochen frage ich dich, wie schwer das Helfen war, sobald Rückmeldungen wieder an sind.
coaching-how-heavy = Alle zwei Wochen frage ich dich, wie schwer das Helfen war; „/coaching how-heavy off“ beendet das.
coaching-shared = Die Menschen, die sich um diese Community kümmern, dürfen deinen Weg sehen.
coaching-not-shared = Nur du siehst deinen Weg.
coaching-unreachable = Ich konnte dir zuletzt nicht schreiben: Deine privaten Nachrichten sind für mich zu, oder ich bin blockiert. „/feedback“ zeigt, was du verpasst hast. Wenn du sie geöffnet hast, versuche ich es nach „/coaching on“ wieder.
coaching-turned-off = Erledigt. Du hörst zu deinen Antworten nichts mehr von mir, außer du möchtest es mit „/coaching on“. „/privacy delete“ löscht, was ich über dich speichere.
coaching-not-offered = In dieser Community bilde ich nur Summen und schreibe niemandem. Die Admins können das ändern; bis dahin kannst du dir trotzdem einen Entwurf ansehen lassen, bevor du ihn abschickst.
coaching-rest = Eine Woche Pause
coaching-start = Anfangen
coaching-stop = Aufhören

## /ask-me: a private question, after a conversation, to those who asked for one.

ask-me-heading = Soll ich dich fragen, wie es ist?
ask-me-what = Wenn du um Unterstützung gebeten hast, Menschen geantwortet haben und es einen Tag lang still war, frage ich dich privat eine Sache: Wie ist es jetzt? Fünf Knöpfe, höchstens einmal in der Woche, und keine Antwort ist auch in Ordnung.
ask-me-keeps = Ich speichere, dass du das möchtest, die Sprache deiner App, wann ich zuletzt gefragt habe, und deine Antwort beim Gespräch, dazu ob bis dahin eine warme Antwort gekommen war, nicht deine Worte. Nach einigen Tagen gehört deine Antwort zu niemandem mehr.
ask-me-sums = Die Menschen, die sich um diese Community kümmern, sehen Summen über mindestens fünf Menschen, nie deine Antwort.
ask-me-never = Ich frage nie, wo etwas klang, als könnte ein Leben in Gefahr sein. Ich bin kein Notdienst: „/help-now“ zeigt, wo du Hilfe findest.
ask-me-stop-how = Aufhören: „/ask-me off“, der Knopf unter jeder Frage, oder „/privacy delete“.
ask-me-yes = Ja, frag mich
ask-me-no = Nein, danke
ask-me-begun = In Ordnung. Ich frage dich ab und zu nach einem Gespräch von dir. „/ask-me off“ beendet es.
ask-me-declined = In Ordnung. Ich frage nicht, und ich speichere nichts davon.
ask-me-paused = In Ordnung. Ich frage dich einen Monat lang nicht. Mit „/ask-me on“ geht es früher wieder los.
ask-me-stopped = Erledigt. Ich frage dich nicht mehr. Mit „/ask-me on“ kannst du darauf zurückkommen.
ask-me-notAsked = Du hast dir bisher keine Fragen gewünscht. „/ask-me on“ beginnt damit.
ask-me-left-out = Du wolltest ausgelassen werden. Deshalb lese ich nicht, was du hier schreibst, und wüsste nicht, wann ich fragen soll. Wenn du es dir anders überlegst, kannst du mit „/privacy delete“ dieses Nein zurücknehmen; danach geht „/ask-me on“.
ask-me-not-offered = In dieser Community frage ich das nicht. Die Admins können es einschalten.
ask-me-question = Du wolltest, dass ich frage. Ein Gespräch, das du begonnen hast, ist zur Ruhe gekommen. Wie ist es jetzt?
ask-me-your-post = Dein Beitrag
ask-me-who-sees = Niemand bekommt deine Antwort zu sehen; sie zählt in Summen über mindestens fünf Menschen. Keine Antwort ist auch in Ordnung.
ask-me-answer-1 = Viel schwerer
ask-me-answer-2 = Etwas schwerer
ask-me-answer-3 = Etwa gleich
ask-me-answer-4 = Etwas leichter
ask-me-answer-5 = Viel leichter
ask-me-rest = Einen Monat lang nicht
ask-me-stop = Nicht mehr fragen
ask-me-thanks-heavier = Danke, dass du es mir sagst. Es tut mir leid, dass es schwer ist. Du kannst jederzeit wieder um Unterstützung bitten, und „/help-now“ zeigt, wo du jetzt gleich Hilfe findest.
ask-me-thanks-same = Danke, dass du es mir sagst. Du kannst jederzeit wieder um Unterstützung bitten.
ask-me-thanks-lighter = Danke, dass du es mir sagst. Es freut mich, dass es ein bisschen leichter ist.
ask-me-known = Deine Antwort habe ich schon. Danke.
ask-me-late = Diese Frage ist zu alt, als dass eine Antwort noch zählen könnte, deshalb habe ich nichts gespeichert. Danke trotzdem. „/help-now“ zeigt, wo du Hilfe findest.
## /off-duty: Tage ohne ein Wort vom Bot.

off-duty-begun = Hab schöne freie Tage. Bis { $day } schicke ich dir in keiner deiner Communitys Rückmeldungen, Rückblicke oder Fragen. „/off-duty back“ beendet das früher.
off-duty-still-there = In einem Kanal erwähne ich dich nie. Andere können das, und auch eine Rolle, die dein Team bei Alarmen klingeln lässt: Du kannst die Community stumm schalten oder dein Team bitten, dich so lange aus dieser Rolle zu nehmen. Niemand erfährt, dass du frei hast.
off-duty-back = Schön, dass du wieder da bist. Ich schreibe dir wieder wie vorher.
off-duty-back-paused = Schön, dass du wieder da bist. Eine längere Pause, die du anderswo gewählt hast, geht weiter. „/coaching on“ beendet sie für Rückmeldungen, „/ask-me on“ für Fragen nach einem Gespräch.
off-duty-goes-on = Du hast noch bis { $day } frei; bis dahin kommt also nichts. „/off-duty back“ beendet das in all deinen Communitys.
off-duty-nothing = Ich schreibe niemandem, der es nicht möchte, und du hast nicht darum gebeten; es gibt also nichts, das ruhen könnte. Freie Tage vom Helfen kannst du dir trotzdem nehmen: Niemand muss auf jeden Beitrag antworten.
off-duty-fault = Freie Tage brauchen eine Anzahl von Tagen von 1 bis 365, oder ein Datum innerhalb eines Jahres wie 2027-01-15.

## Die Frage an Helfende, die sie sich gewünscht haben, alle zwei Wochen.

how-heavy-question = Du wolltest, dass ich alle zwei Wochen frage. Wie schwer war das Helfen in letzter Zeit?
how-heavy-who-sees = Niemand bekommt deine Antwort zu sehen. Sie zählt in einem Mittelwert über mindestens fünf Menschen, den die Menschen sehen, die sich um diese Community kümmern. Keine Antwort ist auch in Ordnung.
how-heavy-answer-1 = Sehr leicht
how-heavy-answer-2 = Eher leicht
how-heavy-answer-3 = Dazwischen
how-heavy-answer-4 = Eher schwer
how-heavy-answer-5 = Sehr schwer
how-heavy-rest = Einen Monat lang nicht
how-heavy-stop = Nicht mehr fragen
how-heavy-thanks-light = Danke, dass du es mir sagst. Es freut mich, dass es nicht zu viel war.
how-heavy-thanks-between = Danke, dass du es mir sagst. „/off-duty“ gibt dir Tage ohne ein Wort von mir, wann immer du möchtest.
how-heavy-thanks-heavy = Danke, dass du es mir sagst. Helfen kann viel Kraft kosten, und du musst nicht alles allein tragen: Auch andere hier können antworten. „/off-duty“ gibt dir Tage ohne ein Wort von mir, und „/help-now“ zeigt, wo du selbst Hilfe findest.
how-heavy-rested = In Ordnung. Ich schreibe dir einen Monat lang nicht. Mit „/coaching on“ geht es früher wieder los.
how-heavy-stopped = Erledigt. Das frage ich dich nicht mehr. „/coaching how-heavy on“ bringt die Frage zurück.
how-heavy-known = Deine Antwort habe ich schon. Danke.
how-heavy-late = Diese Frage ist zu alt, als dass eine Antwort noch zählen könnte, deshalb habe ich nichts gespeichert. Danke trotzdem.
how-heavy-notAsked = Diese Frage hast du dir bisher nicht gewünscht. „/coaching how-heavy on“ beginnt damit.

## /check-in: vier Fragen dazu, wie es jemandem geht, nur für die Person selbst.

check-in-heading = Wie ging es dir in den letzten zwei Wochen?
check-in-what = Vier Fragen mit je vier Knöpfen, das dauert eine Minute. Sie stehen auf Englisch da. Es ist der PHQ-4; viele Ärztinnen und Ärzte schätzen damit ein, wie sehr Sorgen und gedrückte Stimmung jemanden belasten. Er ist keine Diagnose, und ich ersetze keinen ärztlichen Rat.
check-in-keeps = Ich speichere zwei Summen und den Tag, nie die einzelnen Antworten, damit du siehst, wie es mit der Zeit läuft. Nur du siehst sie. Sie zählen in keiner Zahl mit, und niemand erfährt davon, egal wie hoch sie sind, außer du drückst dafür einen Knopf.
check-in-how-often = Höchstens einmal in der Woche. Ich erinnere dich nicht daran, und keine Antwort ist auch in Ordnung.
check-in-stop-how = Aufhören: „Vergiss meine Antworten“ darunter, oder „/privacy delete“.
check-in-start = Anfangen
check-in-not-now = Jetzt nicht
check-in-declined = In Ordnung. Ich speichere nichts davon.
# Bis zu den Antworten englisch, wie es veröffentlicht ist: Der deutsche Fragebogen (Löwe und andere 2010, PHQ-D) gilt nur in seinem
# genauen Wortlaut, und den hat noch niemand mit dem Original verglichen. Siehe docs/translating.md.
check-in-stem = Wie oft in den letzten 2 Wochen? Die Frage und die Antworten stehen hier auf Englisch, weil sie nur in ihrem genauen Wortlaut zählen: “Over the last 2 weeks, how often have you been bothered by the following problems?”
check-in-item-1 = Feeling nervous, anxious or on edge
check-in-item-2 = Not being able to stop or control worrying
check-in-item-3 = Little interest or pleasure in doing things
check-in-item-4 = Feeling down, depressed, or hopeless
check-in-answer-0 = Not at all
check-in-answer-1 = Several days
check-in-answer-2 = More than half the days
check-in-answer-3 = Nearly every day
check-in-item = { $number } von 4: { $words }
check-in-result-heading = Wie es dir geht
check-in-earlier = Zuletzt hast du am { $day } geantwortet.
check-in-sum-none = Deine Antworten ergeben { $sum } von 12. Wer diese Fragen entwickelt hat, nennt das „kaum belastet“.
check-in-sum-mild = Deine Antworten ergeben { $sum } von 12. Wer diese Fragen entwickelt hat, nennt das „leicht belastet“.
check-in-sum-moderate = Deine Antworten ergeben { $sum } von 12. Wer diese Fragen entwickelt hat, nennt das „mittelschwer belastet“.
check-in-sum-severe = Deine Antworten ergeben { $sum } von 12. Wer diese Fragen entwickelt hat, nennt das „schwer belastet“.
check-in-pairs = Nervös oder voller Sorgen: { $anxiety } von 6. Niedergeschlagen oder ohne Interesse: { $depression } von 6.
check-in-high = Ab 3 in einem von beiden wird geraten, mit jemandem zu sprechen, der sich damit auskennt, zum Beispiel in deiner Hausarztpraxis. Das lohnt sich, und du musst nicht warten, bis es schlimmer ist. Hier hört dir jetzt gleich jemand zu:
check-in-low = Wenn es sich schwerer anfühlt, als diese Zahlen sagen, dann trau dem mehr als den Zahlen. „/help-now“ zeigt, wo du Hilfe findest.
check-in-next = Danke, dass du auf dich achtest. Das nächste Mal geht es ab { $day }.
check-in-over = In dieser Community frage ich das nicht mehr. Deine Antworten kannst du hier sehen, bis ich sie vergessen soll.
check-in-ask-staff = Das Team soll mir schreiben
check-in-ask-heading = Soll ich es den Menschen sagen, die sich um diese Community kümmern?
check-in-ask-preview = Im Kanal des Teams lesen sie dies, und nichts von deinen Antworten:
check-in-ask-note = Ich kann nicht sagen, wann es jemand sieht. „/help-now“ zeigt, wer jetzt gleich zuhört.
check-in-ask-yes = Ja, sag es ihnen
check-in-ask-no = Nein, lass es
check-in-asked = Erledigt. Sie lesen es im Kanal des Teams. Wann, kann ich nicht sagen; „/help-now“ zeigt, wer jetzt gleich zuhört.
check-in-no-staff = Hier gibt es keinen Kanal des Teams, in dem ich es jemandem sagen könnte. „/help-now“ zeigt, wer jetzt gleich zuhört.
check-in-unasked = In Ordnung. Ich sage es niemandem.
check-in-somebody = Jemand
check-in-to-staff = { $who } möchte, dass sich jemand von euch privat meldet.
check-in-staff-no-more = Dafür wurde ein Knopf gedrückt. Mehr, was ich weitergeben könnte, weiß ich nicht. Es ist kein Alarm.
check-in-forget = Vergiss meine Antworten
check-in-forgotten = Erledigt. Deine Antworten sind vergessen.
check-in-none-to-forget = Es gab nichts zu vergessen.
check-in-none = Von dir habe ich hier keine Antworten.
check-in-too-soon = Die Fragen handeln von zwei Wochen, deshalb nehme ich Antworten höchstens einmal in der Woche an: wieder ab { $day }. Ich habe nichts Neues gespeichert.
check-in-left-out = Du wolltest ausgelassen werden. Deshalb speichere ich nichts über dich, auch das nicht. Mit „/privacy delete“ kannst du dieses Nein zurücknehmen. „/help-now“ zeigt, wo du Hilfe findest.
check-in-not-offered = In dieser Community frage ich das nicht. Die Admins können es einschalten. „/help-now“ zeigt, wo du Hilfe findest.
check-in-chart = Wie es dir ging
check-in-chart-higher = Höher heißt öfter. Ab 3 lohnt es sich, mit jemandem darüber zu reden.
check-in-chart-nothing = Noch gibt es nichts zu zeichnen.
check-in-chart-anxiety = Nervös oder voller Sorgen
check-in-chart-depression = Niedergeschlagen oder ohne Interesse
check-in-chart-alt = Liniendiagramm deiner Antworten, { $from } bis { $to }.
check-in-chart-line = { $name }: { $first } von 6, dann { $last }.

## Cards to the team: where to look, never what was written and never by whom. .inside follows a colon.

alert-crisis = Jemand braucht vielleicht jetzt einen Menschen
    .inside = jemand braucht vielleicht jetzt einen Menschen
alert-concern = Bei jemandem lohnt sich vielleicht ein genauerer Blick
    .inside = bei jemandem lohnt sich vielleicht ein genauerer Blick
alert-none = Eine Nachricht war markiert und ist es nicht mehr
    .inside = eine Nachricht war markiert und ist es nicht mehr
alert-unread = Eine Nachricht, die ich nicht lesen konnte
    .inside = eine Nachricht, die ich nicht lesen konnte
alert-hostile = Worte, die jemanden verletzen können
    .inside = Worte, die jemanden verletzen können
alert-about-crisis = In einer Nachricht stehen Worte, die Menschen benutzen, wenn sie daran denken, ihr Leben zu beenden oder sich zu verletzen.
alert-about-concern = In einer Nachricht stehen Worte, die auf Gedanken an Suizid oder Selbstverletzung hindeuten können. Sie sind nicht eindeutig; Menschen sagen damit auch, dass das Leben gerade sehr schwer ist.
alert-about-none = Die Worte, die zu diesem Alarm geführt haben, stehen nicht mehr in der Nachricht.
alert-about-unread = Etwas in mir ist daran gescheitert, deshalb weiß ich nicht, ob jemand Hilfe braucht. Bitte seht sie euch selbst an.
alert-about-hostile = In einer Nachricht stehen Worte, die einen Menschen angreifen oder herabsetzen. Manchmal sind sie auch im Spaß gemeint; bitte seht nach, ob jemand verletzt wurde.
alert-limits = Attune überwacht diese Community nicht und ist kein Krisendienst. Es übersieht Nachrichten und schlägt falschen Alarm. Es hat der Person nicht geschrieben und wird es nicht tun.
alert-open = Das hat noch niemand als gesehen markiert.
alert-seen = Gesehen: { $who }, { $when }. Es wird gerade nachgesehen.
alert-false_alarm = Fehlalarm: { $who }, { $when }. Danke. Dazu kommt nichts mehr.
alert-handled = Erledigt: { $who }, { $when }. Danke, dass ihr da seid.
alert-somebody = jemand aus dem Team
alert-late = Seit { $time } nicht gesehen: { $about }
alert-late-please = Ein Alarm wartet noch. Wenn ihr einen Moment habt, seht euch bitte die Nachricht an oder bittet jemanden aus dem Team darum.
alert-undelivered = Ein Alarm hat euer Team nicht erreicht
alert-undelivered-why = Seit { $time } kommt er in eurem Team-Kanal nicht an. Deshalb sage ich es dir, weil du mich eingerichtet hast. { $about }
alert-undelivered-how = Lass mich wieder in den Team-Kanal schreiben, oder wähl mit /setup einen anderen; /doctor sagt, was fehlt. Ich versuche es weiter.
alert-where = { $place }, { $when }: { $message }
alert-where-clock = { $place }, { $when }: { $message } ({ $zone })
alert-several = { $count } Nachrichten eines Gesprächs ({ $zone }):
alert-no-link = sie hat keinen Link; ihre Nummer ist { $id }
alert-open-message = Nachricht öffnen
alert-in-group = In der Gruppe
alert-asked = Bitte seht nach: { $team }
alert-team = das Team
alert-gone = Dieser Alarm ist nicht mehr gespeichert. Die Nachricht wurde geändert und hat eine neuere Karte, oder sie wurde entfernt.
alert-press-handled = Erledigt
alert-press-false_alarm = Fehlalarm
alert-press-seen = Gesehen

## /alerts: for the team, what is still to be looked at.

alerts-heading = Offene Alarme
alerts-none = Kein Alarm ist offen.
alerts-line-open = { $what } { $place }, seit { $time }: { $message }
alerts-line-seen = { $what } { $place }, seit { $time }: gesehen, { $message }
alerts-open = Nachricht öffnen
alerts-no-link = kein Link; ihre Nummer ist { $id }
alerts-how = Drück unter der Karte im Team-Kanal auf Erledigt oder Fehlalarm, und der Alarm verschwindet aus dieser Liste.
# Pages of alerts, and of supporters who share.
page-earlier = Frühere
page-later = Spätere

## /unanswered: for the team, where somebody still waits.

unanswered-heading = Wer noch auf eine Antwort wartet
unanswered-nobody = Niemand wartet: Jede Bitte der letzten zwei Wochen, die ich gelesen habe, bekam eine unterstützende Antwort.
unanswered-nobody-there = Dort wartet niemand: Jede Bitte der letzten zwei Wochen, die ich gelesen habe, bekam eine unterstützende Antwort.
unanswered-intro = Diese Beiträge bitten um Unterstützung, und ich habe bisher keine unterstützende Antwort gesehen. Ich kann falschliegen; ein Blick genügt.
unanswered-open = Beitrag öffnen
unanswered-no-link = kein Link; seine Nummer ist { $id }
unanswered-line = { $post } (wartet seit { $time })
unanswered-line-handled = { $post } (wartet seit { $time }); euer Team hat dazu einen Alarm erledigt
unanswered-less-than-an-hour = weniger als einer Stunde
unanswered-hours =
    { $count ->
        [one] einer Stunde
       *[other] { $count } Stunden
    }
unanswered-days =
    { $count ->
        [one] einem Tag
       *[other] { $count } Tagen
    }
unanswered-more = Das sind die { $count } ältesten. Vielleicht gibt es mehr.

## /shared: the progress of supporters who chose to show it to the team.

shared-heading = Mit euch geteilt
shared-nobody = Zurzeit teilt niemand den eigenen Weg. Das entscheidet jede und jeder selbst, mit „/coaching share“.
shared-intro = Diese Helfenden zeigen euch ihren Weg aus freien Stücken und können jederzeit damit aufhören. Bitte behaltet es in eurem Team.
shared-person = Helfende Person { $number }
shared-profile = Profil der helfenden Person { $number }
shared-one = Diese helfende Person teilt ihren Weg mit euch. Er vergleicht sie nur mit ihrer eigenen Vergangenheit; es ist die Schätzung eines Programms und kein Maß für einen Menschen.
shared-too-early = Noch ist es zu wenig für ein Bild.
shared-no-longer = Diese helfende Person teilt ihren Weg nicht mehr.

## /me

me-not-opted-in = Ich speichere nichts, woran ich deine Antworten von denen anderer unterscheiden könnte. Wenn du sehen möchtest, wie sie sich mit der Zeit verändern, beginnt „/coaching on“ damit.

## Sentences of a platform without windows, and without answers in a group that only one person sees.

chat-private-answer = Ich möchte dir privat antworten. { $open } und drück auf Start. Wenn dort nicht ist, wonach du gefragt hast, frag mich bitte noch einmal.
chat-open-chat = Öffne unseren privaten Chat
chat-anonymous-admin = Du schreibst als Gruppe, deshalb weiß ich nicht, wer du bist und wo ich dir privat antworten kann. Bitte schalte in deinen Admin-Rechten kurz „Anonym bleiben“ aus und frag mich noch einmal.
chat-as-channel = Du schreibst als Kanal, deshalb weiß ich nicht, wer du bist und wo ich dir privat antworten kann. Bitte wähl neben dem Textfeld dein eigenes Konto und frag mich noch einmal.
chat-no-words = Ich kann nur Worte lesen. Wenn du auf einen Beitrag antworten möchtest, füg ihn hier als Text ein.
chat-draft-for = Darauf möchtest du antworten:
chat-draft-how = Antworte auf diese Nachricht mit deinem Entwurf, und ich sage dir, was mir auffällt. Das geht, so oft du möchtest. Nichts davon wird gespeichert, und niemand sonst sieht es.
chat-draft-for-yourself = Wenn das deine eigenen Worte sind und es dir nicht gut geht: /help-now zeigt Menschen, mit denen du gleich reden kannst.
chat-no-conversation = Danke, dass du schreibst. Ich bin nur ein Programm und kann nicht mit dir reden. Wenn du auf einen Beitrag antworten möchtest, füg ihn hier als neue Nachricht ein; wenn es dir selbst nicht gut geht, zeigt /help-now Menschen, mit denen du reden kannst.
chat-draft-placeholder = Dein Entwurf
chat-no-links = Telegram hat keine Links zu Nachrichten einer kleinen Gruppe, deshalb können Alarme nur die Zeit und eine Nummer nennen. Für Links mach sie zur Supergruppe: Gruppeneinstellungen, Chatverlauf für neue Mitglieder, Sichtbar.
chat-form-how = Bitte antworte direkt auf diese Nachricht.
chat-form-lines = Bitte antworte direkt auf diese Nachricht, mit einer Zeile für jedes.

## The window of "Coach my reply".

draft-form-title = Entwurf ansehen lassen
draft-form-post = Der Beitrag, auf den du antwortest
draft-form-draft = Dein Entwurf (nur du siehst die Antwort)

## Answers to the buttons under a note.

note-helpful = Danke, gut zu wissen.
note-not_helpful = Danke, dass du es mir sagst. Ich lasse dich mindestens bis { $day } in Ruhe.
note-wrong = Danke, dass du es mir sagst, und entschuldige. Ich lasse dich mindestens bis { $day } in Ruhe. Wenn ich damit zweimal falschliege, spreche ich es einen Monat lang nicht mehr an.
note-pause = In Ordnung. Du hörst bis { $day } nichts von mir. „/coaching on“ holt mich früher zurück.
note-already-answered = Zu dieser hast du schon geantwortet. Danke.
note-not-found = Diese Rückmeldung habe ich nicht mehr, also gibt es nichts zu ändern.

## /config: what each setting is for, and which values it takes.

setting-read = Ob ich lese, was dort geschrieben wird
    .takes = yes (ja) oder no (nein)
setting-mode = In „observe“ bilde ich Summen und schreibe niemandem, in „coach“ schreibe ich auch denen, die es möchten
    .takes = observe oder coach
setting-language = Die Sprache, in der ich mit Menschen rede, deren eigene ich nicht kenne; alle anderen bekommen ihre
    .takes = eine von diesen: { $languages }
setting-country = Welche Hilfetelefone ich zeige
    .takes = zwei Buchstaben wie DE oder AT, oder none
setting-channels = Die Kanäle und Themen, die ich lese
    .takes = Kanäle oder ihre Nummern mit Leerzeichen dazwischen, all, oder none
setting-staff-channel = Wohin Alarme gehen, und Berichte, die von selbst kommen
    .takes = einen Kanal oder seine Nummer, oder none
setting-tell-hostile = Ob euer Team mit einem Link von Worten erfährt, die jemanden verletzen können
    .takes = yes (ja) oder no (nein)
setting-ask-seekers = Ob Menschen, die um Unterstützung bitten, sich privat fragen lassen können, wie es danach ist
    .takes = yes (ja) oder no (nein)
setting-check-in = Ob Menschen vier Fragen dazu ausfüllen können, wie es ihnen geht, nur für sich selbst („/check-in“)
    .takes = yes (ja) oder no (nein)
setting-alert-from = Wann euer Team alarmiert wird: bei „concern“ auch bei Worten, die auf Gefahr nur hindeuten können, bei „crisis“ nur bei ausdrücklichen, sodass mehr ungesehen bleibt
    .takes = concern oder crisis
setting-alert-role = Wen ein neuer Alarm erwähnt, damit ein Telefon klingelt; nur auf Discord
    .takes = eine Rolle oder ihre Nummer, aber nicht alle, oder none
setting-report-every = Wie oft der Bericht von selbst in den Kanal des Teams kommt
    .takes = off (nie), week (jede Woche) oder month (jeden Monat)
setting-time-zone = Die Zeitzone der Community
    .takes = einen Namen wie Europe/Berlin oder UTC
setting-quiet-hours = Wann ich niemandem schreibe, außer jemand hat andere Stunden gewählt
    .takes = zwei ganze Stunden wie 22-8, oder none
setting-conversation-window = Minuten, bis eine neue Nachricht in einem lebhaften Kanal nicht mehr als Antwort gilt
    .takes = eine ganze Zahl von Minuten, von 5 bis 1440
setting-retention = Tage, nach denen alles verschwindet
    .takes = eine ganze Zahl von Tagen, von 30 bis 730
config-heading = Einstellungen dieser Community
config-heading-there = Einstellungen von { $name }
config-line = { $key }: { $value }. { $about }.
config-line-there = { $key }: { $value } ({ $from }). { $about }.
config-from-here = für diesen Ort eingestellt
config-from-channel = wie in { $name }
config-from-community = wie in der ganzen Community
config-single-heading = Anders in einzelnen Kanälen und Themen:
config-single = { $name }: { $settings }
config-waiting = Diese Kanäle und dieser Modus gelten, sobald du mit „/setup“ den Hinweis für eure Mitglieder postest.
config-how = Ändere eine mit „/config set“, dahinter ihr Name und der neue Wert. Mit einem Kanal oder Thema dahinter änderst du sie nur dort; das geht bei { $keys }.
config-how-there = Ein Thread, Beitrag oder Thema ist wie sein Kanal, und ein Kanal wie die ganze Community, bis etwas Eigenes eingestellt ist. Alle anderen Einstellungen gelten für die ganze Community.
config-changed = „{ $key }“ ist jetzt: { $value }.
config-changed-there = „{ $key }“ ist jetzt in { $name }: { $value }.
config-reset-there = „{ $key }“ ist für { $name } nicht mehr eigens eingestellt. Dort gilt jetzt: { $value }.
config-wait = Ich lese nichts, bis der Hinweis für eure Mitglieder gepostet ist: Das macht „/setup“.
config-trial-runs = Ein Versuch mit den Rückmeldungen läuft, und seine Zahl setzt voraus, dass dies bleibt, wie es war: Antworten, zu denen niemand Rückmeldungen bekommt oder die nicht gelesen werden, fehlen in ihr. Wenn es geht, stell es zurück; „/trial“ zeigt den Tag.
config-trial-keeps = Ein Versuch mit den Rückmeldungen läuft, und was vor seinem Tag wegfällt, fehlt in seiner Zahl für immer. Behalte mindestens { $days } Tage, oder beende vorher den Versuch mit „/trial“.
config-tell-members = Wenn eure Mitglieder etwas anderes gehört haben, poste den Hinweis bitte mit „/setup“ noch einmal, damit sie es wissen.
config-fault-in = { $channel }: { $fault }
config-no-key = Welche Einstellung? Schreib ihren Namen und den neuen Wert, zum Beispiel „mode coach“. Es gibt: { $keys }; und nur für einen Kanal: { $channelKeys }.
config-unknown-key = Eine Einstellung „{ $key }“ gibt es nicht. Es gibt: { $keys }; und nur für einen Kanal: { $channelKeys }.
config-unknown-channel-key = Eine Einstellung „{ $key }“ gibt es für einen Kanal nicht. Es gibt: { $channelKeys }.
config-bad-value = „{ $key }“ erwartet { $values }.
config-no-channel-key = „{ $key }“ gilt für die ganze Community. Für einen Kanal oder ein Thema gibt es: { $channelKeys }.
config-channel-key = „{ $key }“ ist für einen Kanal oder ein Thema: Bitte nenn auch dieses. Für die ganze Community gibt es „channels“.
config-bad-channel = Das ist die Nummer keines Kanals oder Themas.
config-bad-channels = Jeder Kanal erwartet eine Liste seiner Einstellungen in geschweiften Klammern, zum Beispiel {"{"} "mode": "observe" {"}"}.
config-too-many-channels = Höchstens { $most } Kanäle und Themen können eigene Einstellungen haben. „/config reset“ setzt eines zurück.
config-not-here = Für „{ $key }“ gehen nur Kanäle dieser Community.
config-not-ours = { $channel } ist kein Kanal oder Thema dieser Community. Bitte nimm es aus der Datei.
config-not-one-channel = Das ist kein einzelner Kanal und kein einzelnes Thema dieser Community. Lass es weg, wenn du die ganze Community meinst; das allgemeine Thema einer Telegram-Gruppe ist wie die ganze Gruppe.
config-not-json = Das ist nicht, was „/config export“ schreibt: eine Liste von Einstellungen in JSON, in geschweiften Klammern.
config-import-what = Bitte gib die Datei dazu, die „/config export“ geschrieben hat, oder das, was darin steht. Auf Telegram schreib „/config import“ unter die Datei, wenn du sie schickst, oder als Antwort darauf.
config-file-too-large = Diese Datei ist größer als 64 KB, also stehen darin keine Einstellungen. „/config export“ schreibt eine, die passt.
config-file-not-read = Ich konnte diese Datei nicht bekommen. Bitte schick sie noch einmal.
config-imported =
    { $count ->
        [one] Eine Einstellung wurde übernommen.
       *[other] { $count } Einstellungen wurden übernommen.
    }
config-nothing-changed = Nichts wurde geändert.
config-exported = Hier sind die Einstellungen. „/config import“ liest sie wieder ein.
config-file = Eine JSON-Datei mit den Einstellungen dieser Community.

## /setup: a few questions, a look at what will happen, and the notice to members.

setup-step = Schritt { $number } von { $of }
setup-now = Jetzt: { $value }.
setup-next = Weiter
setup-back = Zurück
setup-country = In welchem Land sind die meisten eurer Mitglieder? Ich zeige seine Hilfetelefone, wenn jemand nach Hilfe fragt.
setup-country-menu = Land
setup-country-other = Ein anderes Land, oder viele
setup-country-international = internationale Verzeichnisse von Hilfetelefonen
setup-channels = Welche Kanäle darf ich lesen? Wähl die, in denen Menschen um Unterstützung bitten und welche geben. In einem Forum lese ich jeden Beitrag. Ich fange erst an, wenn der Hinweis für eure Mitglieder gepostet ist.
setup-channels-group = Was darf ich lesen? Die ganze Gruppe, oder nur Themen, in denen Menschen um Unterstützung bitten und welche geben. Ich fange erst an, wenn der Hinweis für eure Mitglieder gepostet ist.
setup-channels-menu = Kanäle, die ich lese
setup-channels-all = Alle Kanäle
setup-whole-group = Die ganze Gruppe
setup-topic = Nur das Thema, in dem du gefragt hast
setup-topic-hint = Für ein einzelnes Thema einer Gruppe mit Themen schreib /setup darin; für mehrere eins nach dem anderen.
setup-channels-none = noch keine
setup-channels-everything = alle Kanäle
setup-staff = Wo soll ich eurem Team Bescheid geben, wenn eine Nachricht klingt, als könnte ein Leben in Gefahr sein? Ich schicke einen Link und kein Zitat. Ich übersehe Nachrichten und schlage falschen Alarm, und ich bin kein Notdienst. Gefahr höre ich auf Englisch, in anderen Sprachen höchstens in wenigen einfachen Sätzen: Lest solche Nachrichten bitte selbst.
setup-staff-by-payload = Um eine private Gruppe eures Teams zu wählen, füg mich dort hinzu und schreib: /start { $payload }
setup-staff-from-menu = Wähl einen Kanal, den nur euer Team sehen kann.
setup-staff-menu = Kanal eures Teams
setup-staff-none = Keine Alarme
setup-staff-nobody = niemand erfährt es
setup-staff-elsewhere = eine Gruppe eures Teams
setup-quiet = Wann soll ich niemandem schreiben? Jeder Mensch kann andere Stunden wählen.
setup-quiet-menu = Ruhezeiten
setup-hours = { $from } bis { $to } Uhr
setup-no-quiet-hours = Keine Ruhezeiten
setup-zone = In welcher Zeitzone? Wenn eure nicht in der Liste steht, kennt „/config set time-zone“ jede andere.
setup-zone-menu = Zeitzone
setup-mode = Beobachten: Ich bilde Summen für euch und schreibe niemandem. Rückmelden: Ich schreibe auch, privat, Helfenden, die das möchten. Ihr könnt mit dem einen anfangen und später wechseln.
setup-mode-observe = Beobachten
setup-mode-coach = Rückmelden
setup-ready = Bereit?
setup-ready-reads = Ich lese: { $what }.
setup-ready-alerts = Alarme: { $where }.
setup-ready-help = Hilfetelefone: { $country }.
setup-ready-quiet = Ruhezeiten: { $hours } ({ $zone }).
setup-ready-mode = Modus: { $mode }.
setup-ready-single = Manche Kanäle oder Themen haben eigene Einstellungen, die vorgehen: „/config view“ zeigt sie.
setup-ready-trial = Ein Versuch mit den Rückmeldungen läuft, und seine Zahl setzt voraus, dass der Modus bleibt und was ich lese: Antworten, zu denen niemand Rückmeldungen bekommt oder die nicht gelesen werden, fehlen in ihr. „/trial“ zeigt den Tag.
setup-ready-notice = Das werden eure Mitglieder lesen, angepinnt, wo ich das darf:
setup-ready-no-channels = Eines fehlt noch: die Kanäle, die ich lesen darf.
setup-start = Hinweis posten und anfangen
setup-change = Etwas ändern
setup-done-pinned = Fertig. Der Hinweis ist gepostet und angepinnt, und ich habe angefangen zu lesen. „/doctor“ sagt, ob alles läuft.
setup-done = Fertig. Der Hinweis ist gepostet, und ich habe angefangen zu lesen. Anpinnen darf ich ihn nicht: Bitte mach du das, damit alle ihn finden. „/doctor“ sagt, ob alles läuft.
setup-not-posted = Ich konnte den Hinweis nicht posten, also hat nichts angefangen. Bitte lass mich in den Kanal schreiben („/doctor“ sagt, was fehlt) und drück den Knopf dann noch einmal.
setup-not-posted-yet = Ich konnte den Hinweis noch nicht posten, also hat nichts angefangen: Ich soll { $seconds } Sekunden warten. Bitte drück den Knopf dann noch einmal.
setup-just-posted = Der Hinweis wurde gerade gepostet, und ich lese schon.
setup-where = Wo sehen alle eure Mitglieder den Hinweis? Bitte wähl einen Kanal, den alle lesen können. Ich fange erst an, wenn er dort gepostet ist.
setup-where-refused = Dort würden eure Mitglieder ihn nicht sehen: Es ist ein Forum, der Kanal eures Teams, oder für die meisten nicht zu sehen.
setup-where-menu = Kanal für den Hinweis
setup-language = Hier { $language } sprechen
setup-not-here = Dieser Kanal gehört nicht zu dieser Community. Nichts wurde geändert.

## /feedback: the notes of the last weeks, for those whose private messages are closed.

feedback-heading = Meine letzten Rückmeldungen an dich
feedback-not-opted-in = Ich habe dir keine Rückmeldungen geschrieben. „/coaching on“ beginnt damit.
feedback-nothing = Keine Rückmeldungen in den letzten vier Wochen. Sie kommen nach ein paar Antworten, und nicht zu jeder.
feedback-intro = Ich speichere, welche Rückmeldung es war, nicht ihre Worte. Deshalb hier in Kürze:
feedback-encouraging = { $day }: Mir ist aufgefallen, { $what }
feedback-encouraging-there = { $day }: Mir ist aufgefallen, { $what } ({ $reply })
feedback-improving = { $day }: Etwas zum Ausprobieren: { $what }
feedback-improving-there = { $day }: Etwas zum Ausprobieren: { $what } ({ $reply })
feedback-reply = deine Antwort
feedback-estimate = Ich bin ein Programm, und das sind nur Einschätzungen.
praise-other = dass etwas an deiner Antwort gut war
try-other = eine kleine Änderung der Worte
praise-asksFirst = dass du die Person zuerst hast sagen lassen, was sie möchte
praise-leavesChoice = dass du der Person die Wahl gelassen hast
praise-namesFeeling = dass du gesagt hast, wie es für dich klingt
praise-validates = dass du ernst genommen hast, was die Person fühlt
praise-mirrors = dass du wiedergegeben hast, was du verstanden hast
praise-understands = dass du gesehen hast, wie es für die Person ist
praise-takesSide = dass du dich auf die Seite der Person gestellt hast
praise-answers = dass du beantwortet hast, wonach gefragt wurde
praise-warms = dass deine Worte warm waren
praise-asks = dass du danach gefragt hast
praise-asksAboutThem = dass du gefragt hast, sodass mehr erzählt werden konnte
praise-affirms = dass du etwas Gutes gesehen hast
praise-thanksForTelling = dass du gezeigt hast, wie gut es ist, davon zu schreiben
praise-standsBy = dass du gesagt hast, dass du da bist
praise-sharesJoy = dass du dich mitgefreut hast
praise-offers = dass du etwas angeboten hast
praise-goodWishes = dass du etwas Gutes gewünscht hast
praise-isMoved = dass du gezeigt hast, wie es dich berührt
praise-isSorry = dass du gezeigt hast, dass du mitfühlst
praise-emotionalReactions = dass du Wärme gezeigt hast
praise-explorations = dass du gefragt hast und mehr wissen wolltest
praise-supportsAutonomy = dass du der Person die Wahl gelassen hast
praise-affirmsSupports = dass du der Person zur Seite gestanden hast
praise-presence = dass du da warst
try-attacks = sagen, was dir Sorgen macht, wo Worte verletzen könnten
try-endangers = bei der Person bleiben, wo eine Idee schaden könnte
try-dismisses = die Tür offen lassen, wo Worte jemanden abweisen könnten
try-discourages = fragen, was die Person sich erhofft, wo Worte Hoffnung nehmen könnten
try-couldHurt = fragen, wie es der Person damit geht, wo Worte verletzen könnten
try-advertises = als Mensch antworten, wo Worte wie Werbung klingen könnten
try-mocks = sagen, was dir Sorgen macht, wo Worte wie Spott klingen könnten
try-blames = sagen, was dir Sorgen macht, wo Worte wie ein Vorwurf klingen könnten
try-excuses = erst der Person Raum lassen, bevor du für die andere Seite sprichst
try-minimises = Raum dafür lassen, wie es für die Person ist
try-forcesCheer = erst Raum für das Schwere lassen
try-asksWhy = mit „was“ oder „wie“ fragen statt mit „warum“
try-emotionalReactions = sagen, wie es für dich klingt
try-explorations = etwas fragen, das sich nicht mit Ja oder Nein beantworten lässt
try-advisesUnasked = fragen, bevor du eine Idee teilst
try-confrontsWarns = was schwer zu hören ist, als Frage sagen, die du dir stellst

## Was „/doctor“ über die Plattform herausfindet, und was zu tun ist. Rechte heißen wie in deren Einstellungen.

check-content = Inhalte von Nachrichten
check-content-empty = Nachrichten kommen leer an. Schalte im Discord Developer Portal „Message Content Intent“ für den Bot ein.
check-content-none = Noch habe ich keine Nachricht gesehen.
check-content-well = Nachrichten kommen mit ihrem Text an.
check-reactions = Reaktionen
check-reactions-none = Seit dem Start habe ich keine gesehen.
check-reactions-well = Reaktionen auf Antworten kommen an.
check-reactions-shown = Ich sehe Reaktionen auf Antworten.
check-reactions-hidden = Telegram zeigt sie nur Admins, deshalb zählt der Bericht nur, wer sich bedankt. Sollen auch Reaktionen zählen, mach mich zum Admin der Gruppe (ich brauche keinerlei Rechte).
check-waiting-what = Ereignisse
check-waiting =
    { $count ->
        [one] Ein Ereignis wartet
       *[other] { $count } Ereignisse warten
    } darauf, gespeichert zu werden: Ich lese nach, was ich verpasst habe, oder die Datenbank antwortet nicht.
check-sending = Versand
check-sending-rests =
    Discord hat so viele meiner Anfragen abgelehnt, dass private Nachrichten und Hinweise noch { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    } ruhen; Alarme an das Team warten nicht. Sieh nach, welche Kanäle ich nicht sehen oder wo ich nicht schreiben darf.
check-channel = Kanal { $id }
check-channel-gone = Ich sehe ihn nicht: Er wurde gelöscht, oder mir fehlt dort „Kanal ansehen“ (View Channel).
check-channel-well = Alle Rechte sind da.
check-channel-wants = „{ $permission }“, { $reason }
check-channel-give = Gib mir { $wants }. Das geht in den Einstellungen des Kanals: „Berechtigungen“, dann die Rolle des Bots.
check-role = Rolle für Alarme
check-role-gone = Die Rolle, die Alarme erwähnen, gibt es nicht mehr: Wähle mit „/config set alert-role“ eine andere.
check-role-silent = Ein Alarm erwähnt die Rolle, aber bei niemandem klingelt es: Die Rolle darf nicht von allen erwähnt werden, und ich darf es auch nicht. Beides änderst du unter „Rollen“ in den Einstellungen des Servers, oder im Kanal des Teams mit dem Recht „Alle Rollen erwähnen“ für mich.
check-view-channel = Kanal ansehen (View Channel)
check-view-channel-why = um die gewählten Kanäle zu sehen
check-read-history = Nachrichtenverlauf anzeigen (Read Message History)
check-read-history-why = um zu erkennen, worauf jemand antwortet
check-send-messages = Nachrichten senden (Send Messages)
check-send-messages-why = um das Team zu alarmieren und den Hinweis an eure Mitglieder zu posten
check-embed-links = Links einbetten (Embed Links)
check-embed-links-why = damit Alarme gut lesbar sind
check-attach-files = Dateien anhängen (Attach Files)
check-attach-files-why = um Diagramme und Dateien anzuhängen
check-send-in-threads = Nachrichten in Threads senden (Send Messages in Threads)
check-send-in-threads-why = um das Team zu alarmieren, wenn sein Kanal ein Thread ist
check-unreached = Seit dem Start habe ich Telegram nicht erreicht.
check-privacy = Privacy Mode
check-privacy-well = Ich sehe die Nachrichten der Gruppe.
check-privacy-hidden = Ich sehe nur Befehle. Mach mich zum Admin der Gruppe (ich brauche keinerlei Rechte), oder schalte den Privacy Mode aus: @BotFather, /setprivacy, Disable; dann entferne mich aus der Gruppe und füge mich wieder hinzu.
check-admins = Admins
check-admins-well = Ich erkenne, wer Admin ist.
check-admins-hidden = Ich bin kein Admin der Gruppe, und dann sagt mir Telegram vielleicht nicht, wer einer ist. Wenn Befehle für Admins abgelehnt werden, mach mich zum Admin (ich brauche keinerlei Rechte).
check-staff = Kanal eures Teams
check-staff-well = Alarme kommen an.
check-staff-refused = Dort darf ich nicht schreiben: Füg mich zur Gruppe hinzu und erlaub mir, Nachrichten zu senden.
check-links = Links
check-group = Gruppe
check-group-silent = Telegram antwortet nicht: Bin ich noch in der Gruppe?
check-group-says = Telegram sagt „{ $description }“: Bin ich noch in der Gruppe?

## The terminal of the community that is played

console-seeker = als jemand schreiben, der um Unterstützung bittet (beginnt einen neuen Thread)
console-supporter = wieder als jemand schreiben, der unterstützt
console-new = jemand anderes bittet um Unterstützung
console-draft = einen Entwurf ansehen, bevor er abgeschickt wird
console-help = diese Liste
console-quit = beenden
console-elsewhere = Nur auf Discord und Telegram: { $commands }.
