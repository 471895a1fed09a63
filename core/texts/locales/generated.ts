// Long because: made of all message files by `npm run messages`. Change those.

/** Every key, and the values that it takes. */
export interface Messages {
  'command-help-now': null;
  'command-help-now.about': null;
  'command-me': null;
  'command-me.about': null;
  'command-feedback': null;
  'command-feedback.about': null;
  'command-practice': null;
  'command-practice.about': null;
  'command-coaching': null;
  'command-coaching.about': null;
  'command-coaching-on': null;
  'command-coaching-on.about': null;
  'command-coaching-off': null;
  'command-coaching-off.about': null;
  'command-coaching-pause': null;
  'command-coaching-pause.about': null;
  'command-coaching-pause-days': null;
  'command-coaching-pause-days.about': null;
  'command-coaching-frequency': null;
  'command-coaching-frequency.about': null;
  'command-coaching-frequency-per-week': null;
  'command-coaching-frequency-per-week.about': null;
  'command-coaching-frequency-per-day': null;
  'command-coaching-frequency-per-day.about': null;
  'command-coaching-quiet-hours': null;
  'command-coaching-quiet-hours.about': null;
  'command-coaching-quiet-hours-from': null;
  'command-coaching-quiet-hours-from.about': null;
  'command-coaching-quiet-hours-to': null;
  'command-coaching-quiet-hours-to.about': null;
  'command-coaching-time-zone': null;
  'command-coaching-time-zone.about': null;
  'command-coaching-time-zone-zone': null;
  'command-coaching-time-zone-zone.about': null;
  'command-coaching-report': null;
  'command-coaching-report.about': null;
  'command-coaching-report-weekday': null;
  'command-coaching-report-weekday.about': null;
  'command-coaching-report-weekday-1': null;
  'command-coaching-report-weekday-2': null;
  'command-coaching-report-weekday-3': null;
  'command-coaching-report-weekday-4': null;
  'command-coaching-report-weekday-5': null;
  'command-coaching-report-weekday-6': null;
  'command-coaching-report-weekday-7': null;
  'command-coaching-report-hour': null;
  'command-coaching-report-hour.about': null;
  'command-coaching-share': null;
  'command-coaching-share.about': null;
  'command-coaching-share-share': null;
  'command-coaching-share-share.about': null;
  'command-coaching-share-share-on': null;
  'command-coaching-share-share-off': null;
  'command-coaching-style': null;
  'command-coaching-style.about': null;
  'command-coaching-style-style': null;
  'command-coaching-style-style.about': null;
  'command-coaching-style-style-warm': null;
  'command-coaching-style-style-plain': null;
  'command-coaching-how-heavy': null;
  'command-coaching-how-heavy.about': null;
  'command-coaching-how-heavy-ask': null;
  'command-coaching-how-heavy-ask.about': null;
  'command-coaching-how-heavy-ask-on': null;
  'command-coaching-how-heavy-ask-off': null;
  'command-off-duty': null;
  'command-off-duty.about': null;
  'command-off-duty-on': null;
  'command-off-duty-on.about': null;
  'command-off-duty-on-until': null;
  'command-off-duty-on-until.about': null;
  'command-off-duty-back': null;
  'command-off-duty-back.about': null;
  'command-ask-me': null;
  'command-ask-me.about': null;
  'command-ask-me-on': null;
  'command-ask-me-on.about': null;
  'command-ask-me-pause': null;
  'command-ask-me-pause.about': null;
  'command-ask-me-off': null;
  'command-ask-me-off.about': null;
  'command-check-in': null;
  'command-check-in.about': null;
  'command-privacy': null;
  'command-privacy.about': null;
  'command-privacy-show': null;
  'command-privacy-show.about': null;
  'command-privacy-export': null;
  'command-privacy-export.about': null;
  'command-privacy-delete': null;
  'command-privacy-delete.about': null;
  'command-privacy-pause': null;
  'command-privacy-pause.about': null;
  'command-start': null;
  'command-start.about': null;
  'command-start-payload': null;
  'command-start-payload.about': null;
  'command-alerts': null;
  'command-alerts.about': null;
  'command-unanswered': null;
  'command-unanswered.about': null;
  'command-unanswered-channel': null;
  'command-unanswered-channel.about': null;
  'command-shared': null;
  'command-shared.about': null;
  'command-report': null;
  'command-report.about': null;
  'command-report-period': null;
  'command-report-period.about': null;
  'command-report-channel': null;
  'command-report-channel.about': null;
  'command-trial': null;
  'command-trial.about': null;
  'command-setup': null;
  'command-setup.about': null;
  'command-config': null;
  'command-config.about': null;
  'command-config-view': null;
  'command-config-view.about': null;
  'command-config-view-channel': null;
  'command-config-view-channel.about': null;
  'command-config-set': null;
  'command-config-set.about': null;
  'command-config-set-key': null;
  'command-config-set-key.about': null;
  'command-config-set-value': null;
  'command-config-set-value.about': null;
  'command-config-set-channel': null;
  'command-config-set-channel.about': null;
  'command-config-reset': null;
  'command-config-reset.about': null;
  'command-config-reset-key': null;
  'command-config-reset-key.about': null;
  'command-config-reset-channel': null;
  'command-config-reset-channel.about': null;
  'command-config-export': null;
  'command-config-export.about': null;
  'command-config-import': null;
  'command-config-import.about': null;
  'command-config-import-json': null;
  'command-config-import-json.about': null;
  'command-config-import-file': null;
  'command-config-import-file.about': null;
  'command-doctor': null;
  'command-doctor.about': null;
  'command-help': null;
  'command-help.about': null;
  'command-draft': null;
  'not-allowed-everyone': null;
  'not-allowed-staff': null;
  'not-allowed-admin': null;
  'bot-is-absent': null;
  'standing-is-hidden': null;
  'not-there': null;
  'unknown-command': null;
  'not-after-command': { command: string | number; allowed: string | number };
  'unknown-button': null;
  'much-at-once': null;
  'failed': null;
  'community-needed': null;
  'not-set-up': null;
  'bad-place': null;
  'which-community': null;
  'community-number': { number: string | number };
  'consent-ask': null;
  'consent-yes': null;
  'consent-no': null;
  'notice-heading': null;
  'notice-reads': { days: string | number };
  'notice-account': null;
  'notice-sums': null;
  'notice-coaches': null;
  'notice-observes': null;
  'notice-asks': null;
  'notice-checks-in': null;
  'notice-stop': null;
  'notice-help': null;
  'question-heading': null;
  'question-what': null;
  'question-stores': { days: string | number };
  'question-yours': null;
  'question-guesses': null;
  'question-stop': null;
  'question-trial': null;
  'question-english': null;
  'consent-notes-from': { day: string | number };
  'consent-opted-in': null;
  'consent-opted-out': null;
  'consent-erased': null;
  'consent-erased-but-no': null;
  'consent-nothing-erased': null;
  'consent-exported': null;
  'consent-export-file': null;
  'consent-not-opted-in': null;
  'consent-paused': { day: string | number };
  'consent-resumed': null;
  'fault-enabled': null;
  'fault-pausedUntil': null;
  'fault-maxPerDay': null;
  'fault-maxPerWeek': null;
  'fault-timeZone': null;
  'fault-quietHours': null;
  'fault-reportWeekday': null;
  'fault-reportHour': null;
  'fault-sharesWithStaff': null;
  'fault-style': null;
  'fault-asksHowHeavy': null;
  'fault-days': null;
  'start-heading': null;
  'start-welcome': null;
  'start-draft-menu': null;
  'start-draft-private': null;
  'start-more': null;
  'start-gone': null;
  'start-staff-done': null;
  'start-staff-not-here': null;
  'start-staff-not-allowed': null;
  'help-heading': null;
  'help-intro': null;
  'help-for-everyone': null;
  'help-for-staff': null;
  'help-for-admin': null;
  'help-draft-menu': null;
  'help-draft-private': null;
  'help-not-answering': null;
  'help-english': null;
  'help-now-heading': null;
  'help-now-emergency': { number: string | number };
  'help-now-emergency-anywhere': null;
  'help-now-people': null;
  'help-now-directories': null;
  'help-now-line': { name: string | number; contact: string | number; page: string | number };
  'help-now-line-hours': { name: string | number; contact: string | number; hours: string | number; page: string | number };
  'help-now-page': null;
  'help-now-note': { month: string | number };
  'help-now-only-you': null;
  'help-now-country': null;
  'help-around-the-clock': null;
  'help-every-day': { from: string | number; to: string | number };
  'help-weekdays': { from: string | number; to: string | number };
  'help-call': { number: string | number };
  'help-call-or': { number: string | number; other: string | number };
  'help-call-or-text': { number: string | number };
  'help-text-word': { word: string | number; number: string | number };
  'help-choose-country': null;
  'help-or': { number: string | number; other: string | number };
  'privacy-heading': null;
  'privacy-nothing': null;
  'privacy-only-no': null;
  'privacy-kept': null;
  'kept-member': null;
  'kept-messages': { count: number };
  'kept-conversations': { count: number };
  'kept-seekerPosts': { count: number };
  'kept-reactions': { count: number };
  'kept-thanks': { count: number };
  'kept-seekers': null;
  'kept-howHeavy': { count: number };
  'kept-diary': { count: number };
  'kept-nudges': { count: number };
  'kept-alerts': { count: number };
  'kept-outbox': { count: number };
  'kept-audit': { count: number };
  'kept-other': { count: number; table: string | number };
  'privacy-retention': { days: string | number };
  'privacy-opted_in': null;
  'privacy-opted_out': null;
  'privacy-shared': null;
  'privacy-not-shared': null;
  'privacy-staff-see': null;
  'privacy-how': null;
  'privacy-sure': null;
  'privacy-sure-no': null;
  'privacy-yes-delete': null;
  'privacy-yes-delete-no': null;
  'privacy-keep': null;
  'privacy-unchanged': null;
  'privacy-sure-pause': null;
  'privacy-yes-pause': null;
  'privacy-rest-notes': null;
  'time-minute': null;
  'time-minutes': { count: string | number };
  'time-hours': { count: string | number };
  'time-days': { count: string | number };
  'coaching-heading': null;
  'coaching-on': null;
  'coaching-off': null;
  'coaching-notes-from': { day: string | number };
  'coaching-paused-until': { day: string | number };
  'coaching-frequency': { perDay: string | number; perWeek: string | number };
  'coaching-any-hour': { zone: string | number };
  'coaching-quiet': { from: string | number; to: string | number; zone: string | number };
  'coaching-report': { weekday: string | number; hour: string | number };
  'coaching-plain': null;
  'coaching-how-heavy-later': null;
  'coaching-how-heavy': null;
  'coaching-shared': null;
  'coaching-not-shared': null;
  'coaching-unreachable': null;
  'coaching-turned-off': null;
  'coaching-not-offered': null;
  'coaching-rest': null;
  'coaching-start': null;
  'coaching-stop': null;
  'ask-me-heading': null;
  'ask-me-what': null;
  'ask-me-keeps': null;
  'ask-me-sums': null;
  'ask-me-never': null;
  'ask-me-stop-how': null;
  'ask-me-yes': null;
  'ask-me-no': null;
  'ask-me-begun': null;
  'ask-me-declined': null;
  'ask-me-paused': null;
  'ask-me-stopped': null;
  'ask-me-notAsked': null;
  'ask-me-left-out': null;
  'ask-me-not-offered': null;
  'ask-me-question': null;
  'ask-me-your-post': null;
  'ask-me-who-sees': null;
  'ask-me-answer-1': null;
  'ask-me-answer-2': null;
  'ask-me-answer-3': null;
  'ask-me-answer-4': null;
  'ask-me-answer-5': null;
  'ask-me-rest': null;
  'ask-me-stop': null;
  'ask-me-thanks-heavier': null;
  'ask-me-thanks-same': null;
  'ask-me-thanks-lighter': null;
  'ask-me-known': null;
  'ask-me-late': null;
  'off-duty-begun': { day: string | number };
  'off-duty-still-there': null;
  'off-duty-back': null;
  'off-duty-back-paused': null;
  'off-duty-goes-on': { day: string | number };
  'off-duty-nothing': null;
  'off-duty-fault': null;
  'how-heavy-question': null;
  'how-heavy-who-sees': null;
  'how-heavy-answer-1': null;
  'how-heavy-answer-2': null;
  'how-heavy-answer-3': null;
  'how-heavy-answer-4': null;
  'how-heavy-answer-5': null;
  'how-heavy-rest': null;
  'how-heavy-stop': null;
  'how-heavy-thanks-light': null;
  'how-heavy-thanks-between': null;
  'how-heavy-thanks-heavy': null;
  'how-heavy-rested': null;
  'how-heavy-stopped': null;
  'how-heavy-known': null;
  'how-heavy-late': null;
  'how-heavy-notAsked': null;
  'check-in-heading': null;
  'check-in-what': null;
  'check-in-keeps': null;
  'check-in-how-often': null;
  'check-in-stop-how': null;
  'check-in-start': null;
  'check-in-not-now': null;
  'check-in-declined': null;
  'check-in-stem': null;
  'check-in-item-1': null;
  'check-in-item-2': null;
  'check-in-item-3': null;
  'check-in-item-4': null;
  'check-in-answer-0': null;
  'check-in-answer-1': null;
  'check-in-answer-2': null;
  'check-in-answer-3': null;
  'check-in-item': { number: string | number; words: string | number };
  'check-in-result-heading': null;
  'check-in-earlier': { day: string | number };
  'check-in-sum-none': { sum: string | number };
  'check-in-sum-mild': { sum: string | number };
  'check-in-sum-moderate': { sum: string | number };
  'check-in-sum-severe': { sum: string | number };
  'check-in-pairs': { anxiety: string | number; depression: string | number };
  'check-in-high': null;
  'check-in-low': null;
  'check-in-next': { day: string | number };
  'check-in-over': null;
  'check-in-ask-staff': null;
  'check-in-ask-heading': null;
  'check-in-ask-preview': null;
  'check-in-ask-note': null;
  'check-in-ask-yes': null;
  'check-in-ask-no': null;
  'check-in-asked': null;
  'check-in-no-staff': null;
  'check-in-unasked': null;
  'check-in-somebody': null;
  'check-in-to-staff': { who: string | number };
  'check-in-staff-no-more': null;
  'check-in-forget': null;
  'check-in-forgotten': null;
  'check-in-none-to-forget': null;
  'check-in-none': null;
  'check-in-too-soon': { day: string | number };
  'check-in-left-out': null;
  'check-in-not-offered': null;
  'check-in-chart': null;
  'check-in-chart-higher': null;
  'check-in-chart-nothing': null;
  'check-in-chart-anxiety': null;
  'check-in-chart-depression': null;
  'check-in-chart-alt': { from: string | number; to: string | number };
  'check-in-chart-line': { name: string | number; first: string | number; last: string | number };
  'alert-crisis': null;
  'alert-crisis.inside': null;
  'alert-concern': null;
  'alert-concern.inside': null;
  'alert-none': null;
  'alert-none.inside': null;
  'alert-unread': null;
  'alert-unread.inside': null;
  'alert-hostile': null;
  'alert-hostile.inside': null;
  'alert-about-crisis': null;
  'alert-about-concern': null;
  'alert-about-none': null;
  'alert-about-unread': null;
  'alert-about-hostile': null;
  'alert-limits': null;
  'alert-open': null;
  'alert-seen': { who: string | number; when: string | number };
  'alert-false_alarm': { who: string | number; when: string | number };
  'alert-handled': { who: string | number; when: string | number };
  'alert-somebody': null;
  'alert-late': { time: string | number; about: string | number };
  'alert-late-please': null;
  'alert-undelivered': null;
  'alert-undelivered-why': { time: string | number; about: string | number };
  'alert-undelivered-how': null;
  'alert-where': { place: string | number; when: string | number; message: string | number };
  'alert-where-clock': { place: string | number; when: string | number; message: string | number; zone: string | number };
  'alert-several': { count: string | number; zone: string | number };
  'alert-no-link': { id: string | number };
  'alert-open-message': null;
  'alert-in-group': null;
  'alert-asked': { team: string | number };
  'alert-team': null;
  'alert-gone': null;
  'alert-press-handled': null;
  'alert-press-false_alarm': null;
  'alert-press-seen': null;
  'alerts-heading': null;
  'alerts-none': null;
  'alerts-line-open': { what: string | number; place: string | number; time: string | number; message: string | number };
  'alerts-line-seen': { what: string | number; place: string | number; time: string | number; message: string | number };
  'alerts-open': null;
  'alerts-no-link': { id: string | number };
  'alerts-how': null;
  'page-earlier': null;
  'page-later': null;
  'unanswered-heading': null;
  'unanswered-nobody': null;
  'unanswered-nobody-there': null;
  'unanswered-intro': null;
  'unanswered-open': null;
  'unanswered-no-link': { id: string | number };
  'unanswered-line': { post: string | number; time: string | number };
  'unanswered-line-handled': { post: string | number; time: string | number };
  'unanswered-less-than-an-hour': null;
  'unanswered-hours': { count: number };
  'unanswered-days': { count: number };
  'unanswered-more': { count: string | number };
  'shared-heading': null;
  'shared-nobody': null;
  'shared-intro': null;
  'shared-person': { number: string | number };
  'shared-profile': { number: string | number };
  'shared-one': null;
  'shared-too-early': null;
  'shared-no-longer': null;
  'me-not-opted-in': null;
  'chat-private-answer': { open: string | number };
  'chat-open-chat': null;
  'chat-anonymous-admin': null;
  'chat-as-channel': null;
  'chat-no-words': null;
  'chat-draft-for': null;
  'chat-draft-how': null;
  'chat-draft-for-yourself': null;
  'chat-no-conversation': null;
  'chat-draft-placeholder': null;
  'chat-no-links': null;
  'chat-form-how': null;
  'chat-form-lines': null;
  'draft-form-title': null;
  'draft-form-post': null;
  'draft-form-draft': null;
  'note-helpful': null;
  'note-not_helpful': { day: string | number };
  'note-wrong': { day: string | number };
  'note-pause': { day: string | number };
  'note-already-answered': null;
  'note-not-found': null;
  'setting-read': null;
  'setting-read.takes': null;
  'setting-mode': null;
  'setting-mode.takes': null;
  'setting-language': null;
  'setting-language.takes': { languages: string | number };
  'setting-country': null;
  'setting-country.takes': null;
  'setting-channels': null;
  'setting-channels.takes': null;
  'setting-staff-channel': null;
  'setting-staff-channel.takes': null;
  'setting-tell-hostile': null;
  'setting-tell-hostile.takes': null;
  'setting-ask-seekers': null;
  'setting-ask-seekers.takes': null;
  'setting-check-in': null;
  'setting-check-in.takes': null;
  'setting-alert-from': null;
  'setting-alert-from.takes': null;
  'setting-alert-role': null;
  'setting-alert-role.takes': null;
  'setting-report-every': null;
  'setting-report-every.takes': null;
  'setting-time-zone': null;
  'setting-time-zone.takes': null;
  'setting-quiet-hours': null;
  'setting-quiet-hours.takes': null;
  'setting-conversation-window': null;
  'setting-conversation-window.takes': null;
  'setting-retention': null;
  'setting-retention.takes': null;
  'config-heading': null;
  'config-heading-there': { name: string | number };
  'config-line': { key: string | number; value: string | number; about: string | number };
  'config-line-there': { key: string | number; value: string | number; from: string | number; about: string | number };
  'config-from-here': null;
  'config-from-channel': { name: string | number };
  'config-from-community': null;
  'config-single-heading': null;
  'config-single': { name: string | number; settings: string | number };
  'config-waiting': null;
  'config-how': { keys: string | number };
  'config-how-there': null;
  'config-changed': { key: string | number; value: string | number };
  'config-changed-there': { key: string | number; name: string | number; value: string | number };
  'config-reset-there': { key: string | number; name: string | number; value: string | number };
  'config-wait': null;
  'config-trial-runs': null;
  'config-trial-keeps': { days: string | number };
  'config-tell-members': null;
  'config-fault-in': { channel: string | number; fault: string | number };
  'config-no-key': { keys: string | number; channelKeys: string | number };
  'config-unknown-key': { key: string | number; keys: string | number; channelKeys: string | number };
  'config-unknown-channel-key': { key: string | number; channelKeys: string | number };
  'config-bad-value': { key: string | number; values: string | number };
  'config-no-channel-key': { key: string | number; channelKeys: string | number };
  'config-channel-key': { key: string | number };
  'config-bad-channel': null;
  'config-bad-channels': null;
  'config-too-many-channels': { most: string | number };
  'config-not-here': { key: string | number };
  'config-not-ours': { channel: string | number };
  'config-not-one-channel': null;
  'config-not-json': null;
  'config-import-what': null;
  'config-file-too-large': null;
  'config-file-not-read': null;
  'config-imported': { count: number };
  'config-nothing-changed': null;
  'config-exported': null;
  'config-file': null;
  'setup-step': { number: string | number; of: string | number };
  'setup-now': { value: string | number };
  'setup-next': null;
  'setup-back': null;
  'setup-country': null;
  'setup-country-menu': null;
  'setup-country-other': null;
  'setup-country-international': null;
  'setup-channels': null;
  'setup-channels-group': null;
  'setup-channels-menu': null;
  'setup-channels-all': null;
  'setup-whole-group': null;
  'setup-topic': null;
  'setup-topic-hint': null;
  'setup-channels-none': null;
  'setup-channels-everything': null;
  'setup-staff': null;
  'setup-staff-by-payload': { payload: string | number };
  'setup-staff-from-menu': null;
  'setup-staff-menu': null;
  'setup-staff-none': null;
  'setup-staff-nobody': null;
  'setup-staff-elsewhere': null;
  'setup-quiet': null;
  'setup-quiet-menu': null;
  'setup-hours': { from: string | number; to: string | number };
  'setup-no-quiet-hours': null;
  'setup-zone': null;
  'setup-zone-menu': null;
  'setup-mode': null;
  'setup-mode-observe': null;
  'setup-mode-coach': null;
  'setup-ready': null;
  'setup-ready-reads': { what: string | number };
  'setup-ready-alerts': { where: string | number };
  'setup-ready-help': { country: string | number };
  'setup-ready-quiet': { hours: string | number; zone: string | number };
  'setup-ready-mode': { mode: string | number };
  'setup-ready-single': null;
  'setup-ready-trial': null;
  'setup-ready-notice': null;
  'setup-ready-no-channels': null;
  'setup-start': null;
  'setup-change': null;
  'setup-done-pinned': null;
  'setup-done': null;
  'setup-not-posted': null;
  'setup-not-posted-yet': { seconds: string | number };
  'setup-just-posted': null;
  'setup-where': null;
  'setup-where-refused': null;
  'setup-where-menu': null;
  'setup-language': { language: string | number };
  'setup-not-here': null;
  'feedback-heading': null;
  'feedback-not-opted-in': null;
  'feedback-nothing': null;
  'feedback-intro': null;
  'feedback-encouraging': { day: string | number; what: string | number };
  'feedback-encouraging-there': { day: string | number; what: string | number; reply: string | number };
  'feedback-improving': { day: string | number; what: string | number };
  'feedback-improving-there': { day: string | number; what: string | number; reply: string | number };
  'feedback-reply': null;
  'feedback-estimate': null;
  'praise-other': null;
  'try-other': null;
  'praise-asksFirst': null;
  'praise-leavesChoice': null;
  'praise-namesFeeling': null;
  'praise-validates': null;
  'praise-mirrors': null;
  'praise-understands': null;
  'praise-takesSide': null;
  'praise-answers': null;
  'praise-warms': null;
  'praise-asks': null;
  'praise-asksAboutThem': null;
  'praise-affirms': null;
  'praise-thanksForTelling': null;
  'praise-standsBy': null;
  'praise-sharesJoy': null;
  'praise-offers': null;
  'praise-goodWishes': null;
  'praise-isMoved': null;
  'praise-isSorry': null;
  'praise-emotionalReactions': null;
  'praise-explorations': null;
  'praise-supportsAutonomy': null;
  'praise-affirmsSupports': null;
  'praise-presence': null;
  'try-attacks': null;
  'try-endangers': null;
  'try-dismisses': null;
  'try-discourages': null;
  'try-couldHurt': null;
  'try-advertises': null;
  'try-mocks': null;
  'try-blames': null;
  'try-excuses': null;
  'try-minimises': null;
  'try-forcesCheer': null;
  'try-asksWhy': null;
  'try-emotionalReactions': null;
  'try-explorations': null;
  'try-advisesUnasked': null;
  'try-confrontsWarns': null;
  'check-content': null;
  'check-content-empty': null;
  'check-content-none': null;
  'check-content-well': null;
  'check-reactions': null;
  'check-reactions-none': null;
  'check-reactions-well': null;
  'check-reactions-shown': null;
  'check-reactions-hidden': null;
  'check-waiting-what': null;
  'check-waiting': { count: number };
  'check-sending': null;
  'check-sending-rests': { minutes: number };
  'check-channel': { id: string | number };
  'check-channel-gone': null;
  'check-channel-well': null;
  'check-channel-wants': { permission: string | number; reason: string | number };
  'check-channel-give': { wants: string | number };
  'check-role': null;
  'check-role-gone': null;
  'check-role-silent': null;
  'check-view-channel': null;
  'check-view-channel-why': null;
  'check-read-history': null;
  'check-read-history-why': null;
  'check-send-messages': null;
  'check-send-messages-why': null;
  'check-embed-links': null;
  'check-embed-links-why': null;
  'check-attach-files': null;
  'check-attach-files-why': null;
  'check-send-in-threads': null;
  'check-send-in-threads-why': null;
  'check-unreached': null;
  'check-privacy': null;
  'check-privacy-well': null;
  'check-privacy-hidden': null;
  'check-admins': null;
  'check-admins-well': null;
  'check-admins-hidden': null;
  'check-staff': null;
  'check-staff-well': null;
  'check-staff-refused': null;
  'check-links': null;
  'check-group': null;
  'check-group-silent': null;
  'check-group-says': { description: string | number };
  'console-seeker': null;
  'console-supporter': null;
  'console-new': null;
  'console-draft': null;
  'console-help': null;
  'console-quit': null;
  'console-elsewhere': { commands: string | number };
}

export const SOURCES = {
  en: `### What Attune says in English: the measure of every other language. docs/translating.md says how to work with it.
### After a change: \`npm run messages\`.

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
`,
  de: `### Was Attune auf Deutsch sagt. docs/translating.md erklärt, wie man damit arbeitet.
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
`,
} as const;
