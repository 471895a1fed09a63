### What Attune says in English: the measure of every other language. docs/translating.md says how to work with it.
### After a change: `npm run messages`.

## Names and descriptions of commands. The value is the name: in English the one that programs know, elsewhere 1 to 32
## small letters, digits and hyphens. .about is what the menu says, at most 100 characters.

command-help-now = help-now
    .about = Where help can be found now; only you see the answer
command-me = me
    .about = How your replies change over time; only you see it
command-feedback = feedback
    .about = My latest notes to you, also those that could not be delivered
command-practice = practice
    .about = Try out how to answer, with people I made up; nothing you write is kept
command-coaching = coaching
    .about = Private feedback on your replies: whether, when and how often
command-coaching-on = on
    .about = Ask for private feedback, or go on after a pause
command-coaching-off = off
    .about = No more notes; what is kept about you stays until you delete it
command-coaching-pause = pause
    .about = No notes for some days
command-coaching-pause-days = days
    .about = Number of days, 7 if you leave it out
command-coaching-frequency = frequency
    .about = How many notes at most
command-coaching-frequency-per-week = per-week
    .about = Notes a week at most: 1 to 7
command-coaching-frequency-per-day = per-day
    .about = Notes a day at most: 1 to 3
command-coaching-quiet-hours = quiet-hours
    .about = When no note should come
command-coaching-quiet-hours-from = from
    .about = First quiet hour, 0 to 23, or “none”
command-coaching-quiet-hours-to = to
    .about = First hour that is no longer quiet, 0 to 23
command-coaching-time-zone = time-zone
    .about = Where you live, so that I know when it is night
command-coaching-time-zone-zone = zone
    .about = Such as Europe/Berlin or America/New_York
command-coaching-report = report
    .about = Day and hour of your weekly summary
command-coaching-report-weekday = weekday
    .about = Day of the week
command-coaching-report-weekday-1 = Monday
command-coaching-report-weekday-2 = Tuesday
command-coaching-report-weekday-3 = Wednesday
command-coaching-report-weekday-4 = Thursday
command-coaching-report-weekday-5 = Friday
command-coaching-report-weekday-6 = Saturday
command-coaching-report-weekday-7 = Sunday
command-coaching-report-hour = hour
    .about = Hour, 0 to 23
command-coaching-share = share
    .about = Whether the people who look after this community may see your progress
command-coaching-share-share = share
    .about = on or off
command-coaching-share-share-on = Yes, share
command-coaching-share-share-off = No, keep it to me
command-coaching-style = style
    .about = Whether I suggest warmer words; plain is for those who speak directly
command-coaching-style-style = style
    .about = warm or plain
command-coaching-style-style-warm = Warm: also suggest warmer words
command-coaching-style-style-plain = Plain: do not ask me for warmer words
command-coaching-how-heavy = how-heavy
    .about = Whether I ask you, every second week, how heavy helping was
command-coaching-how-heavy-ask = ask
    .about = on or off
command-coaching-how-heavy-ask-on = Yes, ask me
command-coaching-how-heavy-ask-off = No, do not ask
command-off-duty = off-duty
    .about = Days off: no notes, no summaries, no questions from me
command-off-duty-on = on
    .about = Begin your days off
command-off-duty-on-until = until
    .about = Number of days, or a date such as 2027-01-15; 7 days if you leave it out
command-off-duty-back = back
    .about = Be back before they are over
command-ask-me = ask-me
    .about = After a conversation of yours, one private question: how is it now?
command-ask-me-on = on
    .about = Ask me, in private and once a week at most
command-ask-me-pause = pause
    .about = No question for a month
command-ask-me-off = off
    .about = No more questions
command-check-in = check-in
    .about = Four questions on how you are, for yourself alone
command-privacy = privacy
    .about = What I keep about you: see it, take it with you, delete it, or be left out
command-privacy-show = show
    .about = What I keep about you here
command-privacy-export = export
    .about = Everything I keep about you here, as a file
command-privacy-delete = delete
    .about = Delete everything I keep about you here
command-privacy-pause = pause
    .about = Be left out: I do not read what you write here
command-start = start
    .about = Say hello; the first step on Telegram
command-start-payload = payload
    .about = What you came for, if you followed a link
command-alerts = alerts
    .about = Alerts that nobody has called handled or false yet, oldest first
command-unanswered = unanswered
    .about = Posts that ask for support and have no supportive answer yet, oldest first
command-unanswered-channel = channel
    .about = One channel, thread or topic alone. On Telegram: here, or # and its number
command-shared = shared
    .about = Progress of supporters who chose to share it with you
command-report = report
    .about = How support works in this community: sums over at least five people
command-report-period = period
    .about = Number of whole weeks before this one, 1 to 53; 4 if you leave it out
command-report-channel = channel
    .about = One channel, thread or topic alone. On Telegram: here, or # and its number
command-trial = trial
    .about = Find out by lot whether my notes help here; what came of it
command-setup = setup
    .about = Set me up in this community, step by step
command-config = config
    .about = See and change how I work in this community, or in one channel of it
command-config-view = view
    .about = All settings and what they mean, or those of one channel or topic
command-config-view-channel = channel
    .about = For one channel, thread or topic alone. On Telegram: here, or # and its number
command-config-set = set
    .about = Change one setting, for all channels or for one
command-config-set-key = key
    .about = Which setting
command-config-set-value = value
    .about = The new value
command-config-set-channel = channel
    .about = For one channel, thread or topic alone. On Telegram: here, or # and its number
command-config-reset = reset
    .about = Set one setting back to what it was in the beginning, or to that of all channels
command-config-reset-key = key
    .about = Which setting
command-config-reset-channel = channel
    .about = For one channel, thread or topic alone. On Telegram: here, or # and its number
command-config-export = export
    .about = All settings as a file, to keep or to use elsewhere
command-config-import = import
    .about = Take over settings from such a file
command-config-import-json = json
    .about = What is in the file
command-config-import-file = file
    .about = The file. On Telegram write the command under it, or in reply to it
command-doctor = doctor
    .about = Check whether everything works here, and how to mend what does not
command-help = help
    .about = What I can do for you here
command-draft = Coach my reply

## Answers when something asked for cannot be done.

not-allowed-everyone = This is open to everybody.
not-allowed-staff = This is for the people who look after this community. If you are one of them, ask an admin to add you.
not-allowed-admin = This is for the admins of this community.
bot-is-absent = I am not in this server, so there is nothing that I can do here. Somebody who manages it can add me: whoever runs me has the link.
standing-is-hidden = The platform does not tell me who the admins of this group are. Please make me an admin (I need no rights at all), then ask me again. “/doctor” tells more.
not-there = I cannot find you among the members of that community. Please join it first, then ask me again.
unknown-command = I do not know this command. /help shows what I can do.
not-after-command = After “/{ $command }” can stand: { $allowed }.
unknown-button = This button belongs to an older version of me. /help shows what I can do now.
much-at-once = That was a lot in a short time. The computer that reads your replies reads for your whole community, too. Please wait a few minutes, then try again.
failed = Something went wrong on my side, not yours. Nothing was changed. Please try again in a moment.
community-needed = I cannot tell which community you mean. Please ask me there.
not-set-up = I am not set up in this community yet, and keep nothing about it. An admin can begin with /setup.
bad-place = I know no such channel or topic in this community. Leave it out for the whole community.
which-community = You are in several communities with me. Which one do you mean?
community-number = Community { $number }

## What members are told about what is stored, and the answers when they decide.

consent-ask = Private feedback for me?
consent-yes = Yes, coach me
consent-no = No, leave me out
notice-heading = I am Attune, a program that looks at how support works here
notice-reads = I read the channels that the admins chose, and keep what I work out from a message, such as whether it asks for support or gives it, or is met with a reaction or thanks, for at most { $days } days. I do not keep messages. Only if somebody asks for support, their first message and their latest four there stay for two days, encrypted, so that I understand the replies.
notice-account = I store your account only if you tell me yes or no. Otherwise you are a code, which goes 14 days after a conversation went quiet.
notice-sums = The people who look after this community see sums over at least five people, never you. The sums of a week are made once, hold nobody’s name or code, and stay as they are when somebody’s data is deleted. If a message sounds as if a life could be in danger, or as if it could hurt somebody, they may get a link to it.
notice-coaches = Private feedback on your replies comes only if you ask for it, with the button below or “/coaching on”. Supporters who want that, too, are asked every second week how heavy helping was.
notice-observes = I write to nobody about their replies here.
notice-asks = If you ask for support, I can ask you in private afterwards how it is, where you want that: “/ask-me on”. I ask nobody else.
notice-checks-in = “/check-in” asks you four questions on how you are, for yourself alone, if you begin it. I keep the sums, nobody else sees them, and they count in no figure.
notice-stop = To stop: “/privacy” shows, exports or deletes what I keep about you, and leaves you out from your very next message on.
notice-help = I am no emergency service, I may be asleep, and of other languages than English I understand hardly anything. “/help-now” shows where help can be found.
question-heading = Would you like private feedback on your replies?
question-what = Now and then, at most once a day and three times a week, I write to you about one of your replies: what went well, and at times one thing to try. Once a week I sum up.
question-stores = For that I store your account, the language of your app and what I work out from your replies for at most { $days } days, never the words: a note that waits quotes you, and is forgotten once it is sent.
question-yours = Only you see it, unless you choose to share it. There is no ranking of people.
question-guesses = I am a program, my guesses can be wrong, and every note has a button to say so.
question-stop = To stop: “/coaching off” ends the notes, “/coaching pause” rests them, “/privacy delete” removes everything.
question-trial = This community is finding out whether my notes help, so a lot decides whether yours begin now or in four weeks: everybody gets them, and nobody but you is told when yours begin.
question-english = { "" }
consent-notes-from = Good to have you. By lot, your notes begin on { $day }. Until then write as you always do; “/coaching” tells you the day.
consent-opted-in = Good to have you. Write as you always do: after a few replies you will hear from me. “/coaching” changes when and how often.
consent-opted-out = Done. What I knew about you is gone, and I will not read what you write here. If you change your mind, “/coaching on” is enough.
consent-erased = Done. Everything I had about you here is deleted. What you write from now on counts in sums only, without your name.
consent-erased-but-no = Done. All that I keep about you here is your no: I do not read what you write.
consent-nothing-erased = I had nothing about you, so there was nothing to delete.
consent-exported = Here is everything I keep about you in this community.
consent-export-file = A JSON file with everything stored about you in this community.
consent-not-opted-in = You have not asked for feedback so far. “/coaching on” starts it.
consent-paused = All right. You will not hear from me until { $day }.
consent-resumed = Welcome back. You will hear from me again after one of your next replies.
fault-enabled = Coaching can be on or off.
fault-pausedUntil = A pause needs a number of days.
fault-maxPerDay = Notes a day: a number from 1 to 3.
fault-maxPerWeek = Notes a week: a number from 1 to 7.
fault-timeZone = The time zone needs a name such as Europe/Berlin or America/New_York.
fault-quietHours = Quiet hours are two whole hours from 0 to 23, such as 22 and 8.
fault-reportWeekday = The day of the weekly report is a number from 1 (Monday) to 7 (Sunday).
fault-reportHour = The hour of the weekly report is a whole hour from 0 to 23.
fault-sharesWithStaff = Sharing can be on or off.
fault-style = The style can be warm or plain.
fault-asksHowHeavy = This question can be on or off.
fault-days = A pause takes a whole number of days from 1 to 365.

## /start, the first words in a private chat.

start-heading = Hello
start-welcome = I am Attune, a program that helps people in peer-support communities support one another. I am no emergency service and no substitute for a person.
start-draft-menu = To have a draft looked at before you send it: right-click or hold the post, then Apps, then “Coach my reply”. Nothing of it is stored.
start-draft-private = Forward or paste a post here that you would like to answer, and I will look at your draft before you send it. Nothing of it is stored.
start-more = Ask me in your community for private feedback on your replies, with “/coaching on”. “/help” shows everything I can do.
start-gone = I do not know the community of this link, or I am not set up there any more.
start-staff-done = Alerts now come here. Whoever can read along here counts as staff of the community and can answer them.
start-staff-not-here = Please write this in the group in which alerts should arrive.
start-staff-not-allowed = Only an admin of that community, who is also an admin of this group, can send its alerts here.

## /help

help-heading = What I can do for you
help-intro = I am Attune, a program. I help people who support one another: with private feedback for those who want it, and sums for those who look after the community. My guesses can be wrong.
help-for-everyone = For everybody:
help-for-staff = For the people who look after this community:
help-for-admin = For admins:
help-draft-menu = Coach my reply: right-click or hold a post, then Apps, and I look at your draft before you send it.
help-draft-private = Coach my reply: in our private chat, forward or paste a post, and I look at your draft before you send it.
help-not-answering = I am no emergency service. If you or somebody else is in danger, “/help-now” shows where help can be found.
help-english = { "" }

## /help-now: read by people who may be in distress, so it is short and comes to the point.

help-now-heading = Help, now
help-now-emergency = If a life is in danger right now, please call { $number }, or ask somebody near you to.
help-now-emergency-anywhere = If a life is in danger right now, please call the emergency number of your country, or ask somebody near you to.
help-now-people = These people listen, and you need not be sure that it is “bad enough”:
help-now-directories = These pages list people who listen, country by country. You need not be sure that it is “bad enough”:
help-now-line = { $name }: { $contact }. { $page }
help-now-line-hours = { $name }: { $contact }, { $hours }. { $page }
help-now-page = Their page
help-now-note = Numbers can change; these were looked over in { $month }. If one does not answer, please try the next.
help-now-only-you = Only you see this. I do not keep that you asked.
help-now-country = Your country
help-around-the-clock = 24 hours a day
help-every-day = every day { $from }:00 to { $to }:00
help-weekdays = on weekdays { $from }:00 to { $to }:00
help-call = Call { $number }
help-call-or = Call { $number } or { $other }
help-call-or-text = Call or text { $number }
help-text-word = Text { $word } to { $number }
help-choose-country = Choose your country on the page
help-or = { $number } or { $other }

## /privacy

privacy-heading = What I keep about you
privacy-nothing = I keep nothing about you here that I could find: no account, and nothing from your messages that still carries your code.
privacy-only-no = All that I keep about you here is that you said no, as a code: I do not read what you write.
privacy-kept = In this community I keep:
kept-member = your account, with your answer, your language and your settings
kept-messages =
    what I worked out from { $count ->
        [one] one message
       *[other] { $count } messages
    } of yours, without the words
kept-conversations =
    { $count ->
        [one] one conversation
       *[other] { $count } conversations
    } that you began, with your answer where I asked how it was
kept-seekerPosts =
    { $count ->
        [one] one post
       *[other] { $count } posts
    } of yours, encrypted, for two days at most
kept-reactions =
    that you reacted to { $count ->
        [one] one reply
       *[other] { $count } replies
    }, under a code; not with which emoji
kept-thanks =
    which message thanks for which reply, where one of them is yours, { $count ->
        [one] once
       *[other] { $count } times
    }
kept-seekers = that you want to be asked how it is after a conversation, in which language, and when I asked last
kept-howHeavy =
    how heavy helping was, in { $count ->
        [one] one answer
       *[other] { $count } answers
    } of yours, under a code, for two weeks at most
kept-diary =
    { $count ->
        [one] one entry
       *[other] { $count } entries
    } for yourself: check-ins, and when you practised
kept-nudges =
    { $count ->
        [one] which note I wrote to you, and what you said of it
       *[other] which { $count } notes I wrote to you, and what you said of them
    }
kept-alerts =
    { $count ->
        [one] one alert to the people who look after this community, as a link
       *[other] { $count } alerts to the people who look after this community, as links
    }
kept-outbox =
    { $count ->
        [one] one message
       *[other] { $count } messages
    } to you, waiting or sent (once sent, without the words)
kept-audit =
    { $count ->
        [one] one entry
       *[other] { $count } entries
    } in the log of decisions, under a code
kept-other =
    { $count ->
        [one] one entry
       *[other] { $count } entries
    } in “{ $table }”
privacy-retention = What I worked out goes after { $days } days at the latest; your answer, your language and your settings go when you delete them. Messages themselves I do not keep.
privacy-opted_in = You said yes to private feedback.
privacy-opted_out = You said no: I do not read what you write here.
privacy-shared = You share your progress with the people who look after this community.
privacy-not-shared = Nobody but you can see your progress, or my notes to you.
privacy-staff-see = The people who look after this community can see links: alerts, and posts that wait for an answer.
privacy-how = “/privacy export” gives it to you as a file, “/privacy delete” removes it, “/privacy pause” leaves you out.
privacy-sure = This deletes everything I keep about you in this community, your settings and your progress too. The sums of weeks that are over stay: each is about five people or more, and nobody could find you in them. It cannot be taken back. Are you sure?
privacy-sure-no = You said no before. Your no stays, and I go on not reading what you write here, unless you take it back as well.
privacy-yes-delete = Yes, delete it
privacy-yes-delete-no = Delete it, and take my no back
privacy-keep = No, keep it
privacy-unchanged = All right. Nothing was changed.
privacy-sure-pause = If you want to be left out, I stop reading what you write here, and what I keep about you goes; only your no stays, so that I can keep to it. If it is just the notes that are too much, you can rest those instead.
privacy-yes-pause = Leave me out
privacy-rest-notes = Only rest the notes for a week

## Times

time-minute = a minute
time-minutes = { $count } minutes
time-hours = { $count } hours
time-days = { $count } days

## /coaching

coaching-heading = Your feedback from me
coaching-on = Notes are on.
coaching-off = Notes are off. “/coaching on” starts them again.
coaching-notes-from = By lot, your notes begin on { $day }.
coaching-paused-until = Notes rest until { $day }.
coaching-frequency = At most { $perDay } a day and { $perWeek } a week.
coaching-any-hour = At any hour (your time zone: { $zone }).
coaching-quiet = Not between { $from } and { $to } (your time zone: { $zone }).
coaching-report = Your weekly summary comes on { $weekday } at { $hour }.
coaching-plain = I do not ask you for warmer words (style: plain).
coaching-how-heavy-later = I will ask you every second week how heavy helping was, once notes are on again.
coaching-how-heavy = Every second week I ask you how heavy helping was; “/coaching how-heavy off” ends that.
coaching-shared = The people who look after this community may see your progress.
coaching-not-shared = Only you see your progress.
coaching-unreachable = I could not write to you lately: your private messages are closed to me, or I was blocked. “/feedback” shows what you missed. Once you have opened them, “/coaching on” makes me try again.
coaching-turned-off = Done. You will not hear from me again about your replies, unless you ask with “/coaching on”. “/privacy delete” removes what I keep about you.
coaching-not-offered = In this community I only make sums and write to nobody. The admins can change that; until then, you can still have a draft looked at before you send it.
coaching-rest = Rest for a week
coaching-start = Start
coaching-stop = Stop

## /ask-me: a private question, after a conversation, to those who asked for one.

ask-me-heading = Shall I ask you how it is?
ask-me-what = When you asked for support, people answered, and it has been quiet for a day, I ask you one thing in private: how is it now? Five buttons, once a week at most, and no answer is fine too.
ask-me-keeps = I keep that you want this, the language of your app, when I asked last, and your answer beside the conversation, with whether a warm reply had come by then, not your words. After some days your answer is tied to nobody.
ask-me-sums = The people who look after this community see sums over at least five people, never your answer.
ask-me-never = I never ask where something sounded as if a life could be in danger. I am no emergency service: “/help-now” shows where help can be found.
ask-me-stop-how = To stop: “/ask-me off”, the button under every question, or “/privacy delete”.
ask-me-yes = Yes, ask me
ask-me-no = No, thank you
ask-me-begun = All right. I will ask you now and then, after a conversation of yours. “/ask-me off” ends it.
ask-me-declined = All right. I will not ask, and I keep nothing of this.
ask-me-paused = All right. I will not ask you for a month. “/ask-me on” begins again before that.
ask-me-stopped = Done. I will not ask you again. You can come back to it with “/ask-me on”.
ask-me-notAsked = You have not asked for questions so far. “/ask-me on” starts them.
ask-me-left-out = You asked me to leave you out, so I do not read what you write here and could not tell when to ask. If you change your mind, with “/privacy delete” you can take that no back; then “/ask-me on” works.
ask-me-not-offered = In this community I do not ask this. The admins can switch it on.
ask-me-question = You asked me to ask. A conversation that you began has come to rest. How is it now?
ask-me-your-post = Your post
ask-me-who-sees = Nobody is shown your answer; it counts in sums over at least five people. No answer is fine too.
ask-me-answer-1 = Much heavier
ask-me-answer-2 = A little heavier
ask-me-answer-3 = About the same
ask-me-answer-4 = A little lighter
ask-me-answer-5 = Much lighter
ask-me-rest = Not for a month
ask-me-stop = Stop asking
ask-me-thanks-heavier = Thank you for telling me. I am sorry that it is heavy. You can ask for support again at any time, and “/help-now” shows where help can be found right now.
ask-me-thanks-same = Thank you for telling me. You can ask for support again at any time.
ask-me-thanks-lighter = Thank you for telling me. I am glad that it is a little lighter.
ask-me-known = I have your answer already. Thank you.
ask-me-late = That question is too old for an answer to count, so I kept nothing. Thank you all the same. “/help-now” shows where help can be found.
## /off-duty: days without a word from the bot.

off-duty-begun = Enjoy your days off. I send you no notes, no summaries and no questions until { $day }, in any of your communities. “/off-duty back” ends it before that.
off-duty-still-there = I never mention you in a channel. Other people can, and so can a role that your team lets alerts ring: you can mute the community, or ask your team to take you out of that role for as long. Nobody is told that you are off duty.
off-duty-back = Good to have you back. I will write to you again as before.
off-duty-back-paused = Good to have you back. A longer pause that you asked for elsewhere goes on. “/coaching on” ends it for notes, “/ask-me on” for questions after a conversation.
off-duty-goes-on = You are off duty until { $day }, so nothing comes before that. “/off-duty back” ends it in all your communities.
off-duty-nothing = I write to nobody who did not ask for it, and you have not, so there is nothing that could rest. You can still take days off from helping: nobody has to answer every post.
off-duty-fault = Days off take a number of days from 1 to 365, or a date within a year such as 2027-01-15.

## The question to supporters who asked for it, every second week.

how-heavy-question = You asked me to ask, every second week. How heavy was helping lately?
how-heavy-who-sees = Nobody is shown your answer. It counts in a mean over at least five people, which the people who look after this community see. No answer is fine too.
how-heavy-answer-1 = Very light
how-heavy-answer-2 = Rather light
how-heavy-answer-3 = In between
how-heavy-answer-4 = Rather heavy
how-heavy-answer-5 = Very heavy
how-heavy-rest = Not for a month
how-heavy-stop = Stop asking
how-heavy-thanks-light = Thank you for telling me. I am glad that it was not too much.
how-heavy-thanks-between = Thank you for telling me. “/off-duty” gives you days without a word from me, whenever you like.
how-heavy-thanks-heavy = Thank you for telling me. Helping can weigh a lot, and you need not carry all of it: others here can answer too. “/off-duty” gives you days without a word from me, and “/help-now” shows where there is help for yourself.
how-heavy-rested = All right. I will not write to you for a month. “/coaching on” begins again before that.
how-heavy-stopped = Done. I will not ask you this again. “/coaching how-heavy on” brings it back.
how-heavy-known = I have your answer already. Thank you.
how-heavy-late = That question is too old for an answer to count, so I kept nothing. Thank you all the same.
how-heavy-notAsked = You have not asked for this question so far. “/coaching how-heavy on” starts it.

## /check-in: four questions on how somebody is, for themselves alone.

check-in-heading = How are you, these two weeks?
check-in-what = Four questions, four buttons each: a minute. They are the PHQ-4, which many doctors use to see how strained somebody is by worry and low mood. It is no diagnosis, and I am no doctor.
check-in-keeps = I keep two sums and the day, never the single answers, so that you can see how it goes over time. Only you see them. They count in no figure, and nobody is told, however high they are, unless you press a button for it.
check-in-how-often = Once a week at most. I do not remind you, and no answer is fine too.
check-in-stop-how = To end it: “Forget my check-ins” below them, or “/privacy delete”.
check-in-start = Begin
check-in-not-now = Not now
check-in-declined = All right. I keep nothing of this.
# The wording of the questionnaire, up to its answers. It is not ours to change.
check-in-stem = Over the last 2 weeks, how often have you been bothered by the following problems?
check-in-item-1 = Feeling nervous, anxious or on edge
check-in-item-2 = Not being able to stop or control worrying
check-in-item-3 = Little interest or pleasure in doing things
check-in-item-4 = Feeling down, depressed, or hopeless
check-in-answer-0 = Not at all
check-in-answer-1 = Several days
check-in-answer-2 = More than half the days
check-in-answer-3 = Nearly every day
check-in-item = { $number } of 4: { $words }
check-in-result-heading = Your check-in
check-in-earlier = Your last check-in was on { $day }.
check-in-sum-none = Your answers add up to { $sum } of 12. The people who made these questions call that hardly any strain.
check-in-sum-mild = Your answers add up to { $sum } of 12. The people who made these questions call that mild strain.
check-in-sum-moderate = Your answers add up to { $sum } of 12. The people who made these questions call that moderate strain.
check-in-sum-severe = Your answers add up to { $sum } of 12. The people who made these questions call that severe strain.
check-in-pairs = Nervous or worrying: { $anxiety } of 6. Low or without interest: { $depression } of 6.
check-in-high = From 3 on in either of them, they advise talking with somebody who knows about it, such as your doctor. That is worth doing, and you do not have to wait until it is worse. Here is who listens right now:
check-in-low = If it feels heavier than these numbers say, trust that more than the numbers. “/help-now” shows where help can be found.
check-in-next = Thank you for looking after yourself. The next one is possible from { $day } on.
check-in-over = This community does not offer check-ins any more. You can see yours here until you forget them.
check-in-ask-staff = Ask staff to write to me
check-in-ask-heading = Shall I tell the people who look after this community?
check-in-ask-preview = In the staff channel they will read this, and nothing of your answers:
check-in-ask-note = I cannot say when somebody sees it. “/help-now” shows who listens right now.
check-in-ask-yes = Yes, tell them
check-in-ask-no = No, leave it
check-in-asked = Done. They will read it in the staff channel. I cannot say when; “/help-now” shows who listens right now.
check-in-no-staff = There is no staff channel here in which I could tell anybody. “/help-now” shows who listens right now.
check-in-unasked = All right. I tell nobody.
check-in-somebody = Somebody
check-in-to-staff = { $who } would like one of you to write to them in private.
check-in-staff-no-more = They pressed a button for it. I know nothing more that I could pass on. It is no alert.
check-in-forget = Forget my check-ins
check-in-forgotten = Done. Your check-ins are forgotten.
check-in-none-to-forget = There was none to forget.
check-in-none = There is no check-in of yours.
check-in-too-soon = The questions are about two weeks, so I take them once a week at most: from { $day } on again. I kept nothing new.
check-in-left-out = You asked me to leave you out, so I keep nothing about you, and not this either. With “/privacy delete” you can take that no back. “/help-now” shows where help can be found.
check-in-not-offered = In this community I do not ask this. The admins can switch it on. “/help-now” shows where help can be found.
check-in-chart = Your check-ins
check-in-chart-higher = Higher: more often. From 3 on it is worth talking to somebody about it.
check-in-chart-nothing = Nothing to draw yet.
check-in-chart-anxiety = Nervous or worrying
check-in-chart-depression = Low or without interest
check-in-chart-alt = Line chart of your check-ins, { $from } to { $to }.
check-in-chart-line = { $name }: { $first } of 6, then { $last }.

## Cards to the team: where to look, never what was written and never by whom. .inside follows a colon.

alert-crisis = Somebody may need a person now
    .inside = somebody may need a person now
alert-concern = Somebody may need a closer look
    .inside = somebody may need a closer look
alert-none = A message was marked before and is not any more
    .inside = a message was marked before and is not any more
alert-unread = A message I could not read
    .inside = a message I could not read
alert-hostile = Words that may hurt somebody
    .inside = words that may hurt somebody
alert-about-crisis = A message holds words that people use when they think of ending their life or hurting themselves.
alert-about-concern = A message holds words that can point to thoughts of suicide or self-harm. They are not explicit; people also use them to say that life is very hard.
alert-about-none = The words that led to this alert are no longer in the message.
alert-about-unread = Something in me failed on it, so I cannot tell whether somebody needs help. Please have a look at it yourselves.
alert-about-hostile = A message holds words that attack or belittle the person they are written to. People also use such words in jest; please look whether somebody was hurt.
alert-limits = Attune does not monitor this community and is not a crisis service. It misses messages and it raises false alarms. It has not written to the person and will not.
alert-open = Nobody has marked this as seen yet.
alert-seen = Seen: { $who }, { $when }. They are looking at it.
alert-false_alarm = False alarm: { $who }, { $when }. Thank you. Nothing else will be sent about it.
alert-handled = Handled: { $who }, { $when }. Thank you for being there.
alert-somebody = somebody on the team
alert-late = Not seen for { $time }: { $about }
alert-late-please = An alert is still waiting. If you have a moment, please look at the message, or ask somebody on the team to.
alert-undelivered = An alert did not reach your team
alert-undelivered-why = For { $time } it could not be delivered to your staff channel, so I tell you, because you set me up. { $about }
alert-undelivered-how = Let me write in the staff channel again, or choose another one with /setup; /doctor says what is missing. I go on trying.
alert-where = { $place }, { $when }: { $message }
alert-where-clock = { $place }, { $when }: { $message } ({ $zone })
alert-several = { $count } messages of one conversation ({ $zone }):
alert-no-link = it has no link; its id is { $id }
alert-open-message = Open the message
alert-in-group = In the group
alert-asked = Asked to look: { $team }
alert-team = the team
alert-gone = This alert is no longer stored. Its message was changed and has a newer card, or it was removed.
alert-press-handled = Handled
alert-press-false_alarm = False alarm
alert-press-seen = Seen

## /alerts: for the team, what is still to be looked at.

alerts-heading = Open alerts
alerts-none = No alert is open.
alerts-line-open = { $what } { $place }, for { $time }: { $message }
alerts-line-seen = { $what } { $place }, for { $time }: seen, { $message }
alerts-open = open the message
alerts-no-link = no link; its id is { $id }
alerts-how = Press Handled or False alarm under its card in the staff channel, and it leaves this list.
# Pages of alerts, and of supporters who share.
page-earlier = Earlier ones
page-later = Later ones

## /unanswered: for the team, where somebody still waits.

unanswered-heading = Still waiting for an answer
unanswered-nobody = Nobody is waiting: every request of the last two weeks that I have read got a supportive answer.
unanswered-nobody-there = Nobody is waiting there: every request of the last two weeks that I have read got a supportive answer.
unanswered-intro = These posts ask for support, and I have seen no supportive answer so far. I may be wrong; one look tells.
unanswered-open = Open the post
unanswered-no-link = no link; its id is { $id }
unanswered-line = { $post } (waiting for { $time })
unanswered-line-handled = { $post } (waiting for { $time }); your team has handled an alert about it
unanswered-less-than-an-hour = less than an hour
unanswered-hours =
    { $count ->
        [one] an hour
       *[other] { $count } hours
    }
unanswered-days =
    { $count ->
        [one] a day
       *[other] { $count } days
    }
unanswered-more = These are the { $count } oldest. There may be more.

## /shared: the progress of supporters who chose to show it to the team.

shared-heading = Shared with you
shared-nobody = Nobody shares their progress at the moment. That is their choice, with “/coaching share”.
shared-intro = These supporters chose to show you their progress, and can stop at any time. Please keep it to your team.
shared-person = Supporter { $number }
shared-profile = Profile of supporter { $number }
shared-one = This supporter shares their progress with you. It compares them with their own past only; it is a guess by a program and no measure of a person.
shared-too-early = There is too little to draw yet.
shared-no-longer = This supporter does not share their progress any more.

## /me

me-not-opted-in = I keep nothing by which I could tell your replies apart from others’. If you would like to see how they change over time, “/coaching on” starts it.

## Sentences of a platform without windows, and without answers in a group that only one person sees.

chat-private-answer = I would like to answer you in private. { $open }, and press Start. If what you asked for is not there, please ask me once more.
chat-open-chat = Open our private chat
chat-anonymous-admin = You are writing as the group, so I cannot tell who you are or where to answer you in private. Please switch “Remain anonymous” off in your admin rights for a moment and ask me again.
chat-as-channel = You are writing as a channel, so I cannot tell who you are or where to answer you in private. Please choose your own account beside the text field and ask me again.
chat-no-words = I can only read words. If there is a post you would like to answer, paste it here as text.
chat-draft-for = You would like to answer this:
chat-draft-how = Reply to this message with your draft, and I will tell you what I notice. You can do that as often as you like. Nothing of it is stored, and nobody else sees it.
chat-draft-for-yourself = If these are your own words and you are not well: /help-now shows people you can talk to right away.
chat-no-conversation = Thank you for writing. I am only a program and cannot talk with you. If there is a post you would like to answer, paste it here as a new message; if you are not well yourself, /help-now shows people you can talk to.
chat-draft-placeholder = Your draft
chat-no-links = Telegram has no links to messages of a small group, so alerts can name only the time and an id. To get links, make it a supergroup: group settings, Chat history for new members, Visible.
chat-form-how = Please answer by replying to this message.
chat-form-lines = Please answer by replying to this message, with one line for each.

## The window of "Coach my reply".

draft-form-title = Coach my reply
draft-form-post = The post you want to answer
draft-form-draft = Your draft (only you will see the answer)

## Answers to the buttons under a note.

note-helpful = Thank you, good to know.
note-not_helpful = Thank you for telling me. I will leave you in peace until { $day } at least.
note-wrong = Thank you for telling me, and sorry about that. I will leave you in peace until { $day } at least. If I get this wrong twice, I stop bringing it up for a month.
note-pause = All right. You will not hear from me until { $day }. “/coaching on” brings me back sooner.
note-already-answered = You have already answered this one. Thank you.
note-not-found = I no longer have this note, so there is nothing to change.

## /config: what each setting is for, and which values it takes.

setting-read = Whether I read what is written there
    .takes = yes or no
setting-mode = In “observe” I make sums and write to nobody, in “coach” I also write to those who asked for it
    .takes = observe or coach
setting-language = The language I speak to people whose own I do not know; everybody else gets theirs
    .takes = one of these: { $languages }
setting-country = Whose help lines I show
    .takes = two letters such as GB or US, or none
setting-channels = The channels and topics I read
    .takes = channels or their ids with spaces between them, all, or none
setting-staff-channel = Where alerts go, and reports that come by themselves
    .takes = a channel or its id, or none
setting-tell-hostile = Whether your team is told, with a link, of words that may hurt somebody
    .takes = yes or no
setting-ask-seekers = Whether people who ask for support may choose to be asked, in private, how it is afterwards
    .takes = yes or no
setting-check-in = Whether people may fill in four questions on how they are, for themselves alone (“/check-in”)
    .takes = yes or no
setting-alert-from = When your team is alerted: in “concern” also of words that can only point to danger, in “crisis” of explicit ones alone, so that more goes unseen
    .takes = concern or crisis
setting-alert-role = Whom a new alert mentions, so that somebody’s phone rings; on Discord only
    .takes = a role or its id, but not everybody, or none
setting-report-every = How often the report comes to the staff channel by itself
    .takes = off, week or month
setting-time-zone = The time zone of the community
    .takes = a name such as Europe/Berlin or UTC
setting-quiet-hours = When I write to nobody, unless somebody chose other hours
    .takes = two whole hours such as 22-8, or none
setting-conversation-window = Minutes until a new message in a busy channel is no longer taken as an answer
    .takes = a whole number of minutes from 5 to 1440
setting-retention = Days after which everything goes
    .takes = a whole number of days from 30 to 730
config-heading = Settings of this community
config-heading-there = Settings of { $name }
config-line = { $key }: { $value }. { $about }.
config-line-there = { $key }: { $value } ({ $from }). { $about }.
config-from-here = set for this place
config-from-channel = as in { $name }
config-from-community = as in the whole community
config-single-heading = Different in single channels and topics:
config-single = { $name }: { $settings }
config-waiting = These channels and this mode begin once you post the notice for your members with “/setup”.
config-how = Change one with “/config set”, followed by its name and the new value. With a channel or topic after that you change it there alone; that works for { $keys }.
config-how-there = A thread, post or topic is set as its channel is, and a channel as the whole community is, until it has a setting of its own. All other settings hold for the whole community.
config-changed = “{ $key }” is now: { $value }.
config-changed-there = “{ $key }” in { $name } is now: { $value }.
config-reset-there = “{ $key }” is no longer set for { $name } alone. There it is now: { $value }.
config-wait = Nothing is read until the notice for your members is posted: “/setup” does that.
config-trial-runs = A trial of the notes is under way, and its figure rests on this staying as it was: replies that nobody gets notes on, or that are not read, are missing in it. If you can, set it back; “/trial” shows the day.
config-trial-keeps = A trial of the notes is under way, and what goes before its day is missing in its figure for good. Keep at least { $days } days, or end the trial first with “/trial”.
config-tell-members = If your members were told something else, please post the notice again with “/setup”, so that they know.
config-fault-in = { $channel }: { $fault }
config-no-key = Which setting? Write its name and the new value, such as “mode coach”. There are: { $keys }; and for one channel alone: { $channelKeys }.
config-unknown-key = There is no setting “{ $key }”. There are: { $keys }; and for one channel alone: { $channelKeys }.
config-unknown-channel-key = There is no setting “{ $key }” for one channel. There are: { $channelKeys }.
config-bad-value = “{ $key }” takes { $values }.
config-no-channel-key = “{ $key }” holds for the whole community. For one channel or topic there are: { $channelKeys }.
config-channel-key = “{ $key }” is for one channel or topic: please name it, too. For the whole community there is “channels”.
config-bad-channel = This is the id of no channel or topic.
config-bad-channels = Each channel takes a list of its settings between curly brackets, such as {"{"} "mode": "observe" {"}"}.
config-too-many-channels = At most { $most } channels and topics can have settings of their own. “/config reset” sets one back.
config-not-here = “{ $key }” takes channels of this community only.
config-not-ours = { $channel } is no channel or topic of this community. Please take it out of the file.
config-not-one-channel = That is no single channel or topic of this community. For the whole community leave it out; the general topic of a Telegram group is set as the whole group is.
config-not-json = This is not what “/config export” writes: a list of settings in JSON, between curly brackets.
config-import-what = Please add the file that “/config export” wrote, or what is in it. On Telegram write “/config import” under the file when you send it, or in reply to it.
config-file-too-large = This file is larger than 64 KB, so it holds no settings. “/config export” writes one that fits.
config-file-not-read = I could not get this file. Please send it once more.
config-imported =
    { $count ->
        [one] One setting was taken over.
       *[other] { $count } settings were taken over.
    }
config-nothing-changed = Nothing was changed.
config-exported = Here are the settings. “/config import” takes them back.
config-file = A JSON file with the settings of this community.

## /setup: a few questions, a look at what will happen, and the notice to members.

setup-step = Step { $number } of { $of }
setup-now = Now: { $value }.
setup-next = Next
setup-back = Back
setup-country = In which country are most of your members? I show its help lines when somebody asks for help.
setup-country-menu = Country
setup-country-other = Another country, or many
setup-country-international = international directories of help lines
setup-channels = Which channels may I read? Choose those in which people ask for support and give it. In a forum I read every post. I begin only after the notice to your members is posted.
setup-channels-group = What may I read? The whole group, or only topics in which people ask for support and give it. I begin only after the notice to your members is posted.
setup-channels-menu = Channels to read
setup-channels-all = All channels
setup-whole-group = The whole group
setup-topic = Only the topic in which you asked
setup-topic-hint = For a single topic of a forum group, write /setup inside of it; for several, one after the other.
setup-channels-none = none yet
setup-channels-everything = all channels
setup-staff = Where should I tell your team when a message sounds as if a life could be in danger? I send a link and no quote. I miss messages and raise false alarms, and I am no emergency service. I hear danger in English, and in other languages in a few plain sentences at most: please read those messages yourselves.
setup-staff-by-payload = To choose a private group of your team, add me to it and write there: /start { $payload }
setup-staff-from-menu = Choose a channel that only your team can see.
setup-staff-menu = Channel of your team
setup-staff-none = No alerts
setup-staff-nobody = nobody is told
setup-staff-elsewhere = a group of your team
setup-quiet = When should I write to nobody? Each person can choose other hours.
setup-quiet-menu = Quiet hours
setup-hours = { $from } to { $to }
setup-no-quiet-hours = No quiet hours
setup-zone = In which time zone? If yours is not in the list, “/config set time-zone” takes every name.
setup-zone-menu = Time zone
setup-mode = Observe: I make sums for you and write to nobody. Coach: I also write, in private, to supporters who asked me to. You can begin with one and change later.
setup-mode-observe = Observe
setup-mode-coach = Coach
setup-ready = Ready?
setup-ready-reads = I read: { $what }.
setup-ready-alerts = Alerts: { $where }.
setup-ready-help = Help lines: { $country }.
setup-ready-quiet = Quiet hours: { $hours } ({ $zone }).
setup-ready-mode = Mode: { $mode }.
setup-ready-single = Some channels or topics have settings of their own, which come first: “/config view” lists them.
setup-ready-trial = A trial of the notes is under way, and its figure rests on the mode and on what I read staying as they are: replies that nobody gets notes on, or that are not read, are missing in it. “/trial” shows the day.
setup-ready-notice = This is what your members will read, pinned where I may:
setup-ready-no-channels = One thing is missing: the channels that I may read.
setup-start = Post the notice and start
setup-change = Change something
setup-done-pinned = Done. The notice is posted and pinned, and I have begun to read. “/doctor” tells whether everything works.
setup-done = Done. The notice is posted, and I have begun to read. I may not pin it: please do it, so that everybody finds it. “/doctor” tells whether everything works.
setup-not-posted = I could not post the notice, so nothing has begun. Please let me write in the channel (“/doctor” tells what is missing), then press the button again.
setup-not-posted-yet = I could not post the notice yet, so nothing has begun: I am asked to wait for { $seconds } seconds. Please press the button again then.
setup-just-posted = The notice was posted a moment ago, and I read already.
setup-where = Where would all your members see the notice? Please choose a channel that everybody can read. I begin only after it is posted there.
setup-where-refused = Your members would not see it there: it is a forum, the channel of your team, or closed to most of them.
setup-where-menu = Channel for the notice
setup-language = Speak { $language } here
setup-not-here = That channel does not belong to this community. Nothing was changed.

## /feedback: the notes of the last weeks, for those whose private messages are closed.

feedback-heading = My latest notes to you
feedback-not-opted-in = I have written no notes to you. “/coaching on” starts them.
feedback-nothing = No notes in the last four weeks. They come after a few replies, and not about every one.
feedback-intro = I keep which note it was, not its words, so here they are in short:
feedback-encouraging = { $day }: I noticed { $what }
feedback-encouraging-there = { $day }: I noticed { $what } ({ $reply })
feedback-improving = { $day }: One thing to try: { $what }
feedback-improving-there = { $day }: One thing to try: { $what } ({ $reply })
feedback-reply = your reply
feedback-estimate = I am a program and these are only guesses.
praise-other = something good in your reply
try-other = a small change of wording
praise-asksFirst = that you let them say first what they want
praise-leavesChoice = that you left it up to them
praise-namesFeeling = that you said how it sounds to you
praise-validates = that you took what they feel seriously
praise-mirrors = that you said back what you understood
praise-understands = that you saw what it is like for them
praise-takesSide = that you took their side
praise-answers = that you answered what they asked for
praise-warms = that your words were warm
praise-asks = that you asked about it
praise-asksAboutThem = that you asked, so that they could tell more
praise-affirms = that you saw something good in them
praise-thanksForTelling = that you welcomed that they wrote
praise-standsBy = that you told them you are there
praise-sharesJoy = that you were glad with them
praise-offers = that you offered them something
praise-goodWishes = that you wished them well
praise-isMoved = that you let it show how it touches you
praise-isSorry = that you let them know you feel for them
praise-emotionalReactions = that you showed warmth
praise-explorations = that you asked and wanted to know more
praise-supportsAutonomy = that you left the choice with them
praise-affirmsSupports = that you stood by them
praise-presence = that you were there
try-attacks = saying what worries you, where words could hurt
try-endangers = staying with the person, where an idea could do harm
try-dismisses = leaving the door open, where words could turn somebody away
try-discourages = asking what they hope for, where words could take hope away
try-couldHurt = asking how it is for them, where words could hurt
try-advertises = answering as a person, where words could be read as advertising
try-mocks = saying what worries you, where words could be read as mockery
try-blames = saying what worries you, where words could be read as blame
try-excuses = leaving room for the person before speaking for the other side
try-minimises = leaving room for how it is for them
try-forcesCheer = leaving room for the hard part first
try-asksWhy = asking “what” or “how” in the place of “why”
try-emotionalReactions = saying how it sounds to you
try-explorations = asking a question that takes more than a yes or no
try-advisesUnasked = asking before sharing an idea
try-confrontsWarns = saying what may be hard to hear as something you wonder about

## What “/doctor” finds out about the platform, with the mend. Permissions are called as in the platform's settings.

check-content = Message Content Intent
check-content-empty = Messages arrive empty. Switch on "Message Content Intent" for the bot in the Discord developer portal.
check-content-none = no message seen yet
check-content-well = messages arrive with their text
check-reactions = Reactions
check-reactions-none = none seen since the start
check-reactions-well = reactions to replies arrive
check-reactions-shown = the bot is shown reactions to replies
check-reactions-hidden = Telegram shows them to admins only, so the report counts thanks alone. If reactions should count too, make the bot an admin of the group (no rights needed).
check-waiting-what = Events
check-waiting =
    { $count ->
        [one] One event waits
       *[other] { $count } events wait
    } to be stored: I am reading what I missed, or the database does not answer
check-sending = Sending
check-sending-rests =
    Discord refused so many of my requests that private messages and notices rest for { $minutes ->
        [one] one more minute
       *[other] { $minutes } more minutes
    }; alerts to staff do not wait. Look at the channels I may not see or write in.
check-channel = channel { $id }
check-channel-gone = It cannot be seen: it was deleted, or the bot lacks "View Channel" there.
check-channel-well = all permissions are there
check-channel-wants = "{ $permission }" ({ $reason })
check-channel-give = Give the bot { $wants }: channel settings, Permissions, then the bot's role.
check-role = role for alerts
check-role-gone = The role that alerts mention does not exist any more: choose another with “/config set alert-role”.
check-role-silent = An alert mentions the role, but rings nobody’s phone: under Roles in the server settings, allow anyone to @mention it, or give the bot “Mention @everyone, @here, and All Roles” in the staff channel.
check-view-channel = View Channel
check-view-channel-why = to see the channels you choose
check-read-history = Read Message History
check-read-history-why = to tell which post a reply answers
check-send-messages = Send Messages
check-send-messages-why = to alert staff and to post the notice that members see
check-embed-links = Embed Links
check-embed-links-why = to lay out alerts readably
check-attach-files = Attach Files
check-attach-files-why = to attach charts and exports
check-send-in-threads = Send Messages in Threads
check-send-in-threads-why = to alert staff when their channel is a thread
check-unreached = Telegram has not been reached since the start.
check-privacy = Privacy mode
check-privacy-well = the bot is shown the group’s messages
check-privacy-hidden = The bot is shown commands only. Either make it an admin of the group (no rights needed), or switch privacy mode off: @BotFather, /setprivacy, Disable, then remove the bot from the group and add it again.
check-admins = Admins
check-admins-well = the bot can tell who is an admin
check-admins-hidden = The bot is no admin of the group, so Telegram may not tell it who is one. If commands for admins are refused, make it an admin (no rights needed).
check-staff = Staff channel
check-staff-well = alerts can be sent
check-staff-refused = The bot may not write there: add it to the group and allow it to send messages.
check-links = Links
check-group = Group
check-group-silent = Telegram does not answer: is the bot still in the group?
check-group-says = Telegram says “{ $description }”: is the bot still in the group?

## The terminal of the community that is played

console-seeker = write as somebody who asks for support (opens a new thread)
console-supporter = write as a supporter again
console-new = somebody else asks for support
console-draft = look at a reply before it is sent, as “Coach my reply” does
console-help = this list
console-quit = end
console-elsewhere = Only on Discord and Telegram: { $commands }.
