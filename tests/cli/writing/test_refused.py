"""What the writing commands refuse: an exit code, a sentence that mends it in both languages, and nothing written."""

import shlex
from collections.abc import Callable

import pytest

from tests.cli.door import RAW, Ran
from tests.cli.writing.family import MARK, Family, untouched

G1p = Callable[..., Ran]

ADD = "action add p-4h7 Fietsen"
LONG = "x" * 2001
BSN = "111222333"
HUGE = "x" * 10_000

LET = "consent give p-4h7 --to mentor --purpose School"

LINES: list[tuple[str, int, str]] = [
    # an action is nobody's, or has no day
    (ADD, 2, "option_missing"),
    (f"{ADD} --due +1w", 2, "option_missing"),
    (f"{ADD} --who oma", 2, "option_missing"),
    (f"{ADD} --who '' --due +1w", 2, "nobody_named"),
    (f"{ADD} --who ' , ' --due +1w", 2, "nobody_named"),
    ("action assign a-9x1 --who ''", 2, "nobody_named"),
    ("goal add p-4h7 Rust --by ''", 2, "nobody_named"),
    ("goal add p-4h7 Rust --by oma --for ''", 2, "nobody_named"),
    ("goal add p-4h7 Rust --by oma --share ''", 2, "nobody_named"),
    ("evaluate p-4h7 --goal g-7k --result slow --by ' '", 2, "nobody_named"),
    ("person leave p-4h7 ''", 2, "nobody_named"),
    ("plan new --title x --reason y --person a:A:family:moeder --coordinator ''", 2, "nobody_named"),
    ("plan show p-4h7 --for ''", 2, "nobody_named"),
    ("plan list --person ''", 2, "nobody_named"),
    ("overdue --who ''", 2, "nobody_named"),
    ("action add p-4h7 g-7k --who oma --due +1w", 2, "option_missing"),
    # days
    (f"{ADD} --who oma --start 2026-12-02 --due 2026-12-01", 2, "dates_disagree"),
    (f"{ADD} --who oma --due 2026-11-20", 2, "dates_disagree"),
    ("action move a-9x1 --to 2026-11-09", 2, "dates_disagree"),
    (f"{ADD} --who oma --due kerst", 2, "day_not_understood"),
    (f"{ADD} --who oma --due 2026-02-30", 2, "day_not_understood"),
    (f"{ADD} --who oma --due 2300-01-01", 2, "day_not_understood"),
    (f"{ADD} --who oma --due zaterdag", 2, "day_not_understood"),
    (f"{ADD} --who oma --due ''", 2, "day_not_understood"),
    ("done a-9x1 --on morgen", 2, "day_in_future"),
    ("person set p-4h7 moeder --birth-date morgen", 2, "day_in_future"),
    ("plan activate p-dr --next-evaluation gisteren", 2, "day_has_passed"),
    ("plan pause p-4h7 --reason x --until gisteren", 2, "dates_disagree"),
    (
        "plan close p-9 --reason other --aftercare-until gisteren --signs a --what-helps b --call vader",
        2,
        "dates_disagree",
    ),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --next vandaag", 2, "dates_disagree"),
    ("person leave p-4h7 oma --on 2020-01-01", 2, "dates_disagree"),
    # people
    (f"{ADD} --who wie --due +1w", 3, "person_not_found"),
    (f"{ADD} --who moe --due +1w", 3, "person_not_found"),
    (f"{ADD} --who Moeder --due +1w", 3, "person_not_found"),
    (f"{ADD} --who zilvera@example.org --due +1w", 3, "person_not_found"),
    (f"{ADD} --who ../oma --due +1w", 3, "person_not_found"),
    (f"{ADD} --who oma,wie --due +1w", 3, "person_not_found"),
    (f"{ADD} --who vader --due +1w", 3, "person_not_found"),
    ("goal add p-4h7 Rust --by wie", 3, "person_not_found"),
    ("goal add p-4h7 Rust --by moeder --for wie", 3, "person_not_found"),
    ("goal add p-4h7 Rust --by moeder --share wie", 3, "person_not_found"),
    ("coordinator set p-4h7 wie", 3, "person_not_found"),
    ("keeper set p-4h7 wie", 3, "person_not_found"),
    ("person leave p-4h7 wie", 3, "person_not_found"),
    ("person set p-4h7 wie --name x", 3, "person_not_found"),
    ("person add p-4h7 zus:Noor:family:zus --custody wie", 3, "person_not_found"),
    ("person add p-4h7 zus:Noor:family:zus --birth-date 2012-05-02 --custody daan", 7, "too_young_for_custody"),
    ("person add p-4h7 oom:Wim:network:oom --birth-date 1901-05-02", 2, "too_old"),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --score wie=3", 3, "person_not_found"),
    ("statement add p-4h7 Anders --by wie", 3, "person_not_found"),
    ("plan close p-4h7 --reason other --signs a --what-helps b --call wie --open-actions drop", 3, "person_not_found"),
    (f"{ADD} --who buurman --due +1w", 7, "person_has_left"),
    ("action assign a-9x1 --who buurman", 7, "person_has_left"),
    ("goal set g-7k --by buurman", 7, "person_has_left"),
    ("concern add p-4h7 Huilen --by buurman", 7, "person_has_left"),
    ("strength add p-4h7 Lachen --by oma --about buurman", 7, "person_has_left"),
    ("coordinator set p-4h7 buurman", 7, "person_has_left"),
    ("person leave p-4h7 buurman", 7, "person_has_left"),
    ("person set p-4h7 buurman --name x", 7, "person_has_left"),
    ("evaluate p-4h7 --goal g-7k --result slow --by buurman", 7, "person_has_left"),
    (f"{ADD} --who opa --due +1w", 7, "only_mentioned"),
    ("concern add p-4h7 Huilen --by opa", 7, "only_mentioned"),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --score opa=3", 7, "only_mentioned"),
    (f"{ADD} --who tante --due +1w", 7, "is_void"),
    ("person set p-4h7 tante --name x", 7, "is_void"),
    ("coordinator set p-4h7 mentor", 7, "only_invited"),
    ("keeper set p-4h7 mentor", 7, "only_invited"),
    ("keeper set p-4h7 oma", 7, "not_professional"),
    ("person set p-4h7 wijkcoach --group network", 7, "not_professional"),
    ("person leave p-4h7 moeder", 7, "holds_role"),
    ("plan new --title x --reason y --person a:A:family:oom --arrangement Bellen", 2, "only_with"),
    ("coordinator set p-4hb vader --keeper coach --arrangement Bellen --reason Drukte", 2, "nothing_passes_on"),
    ("person leave p-4h7 wijkcoach", 7, "holds_role"),
    ("keeper set p-4hb coach", 2, "roles_go_together"),
    ("coordinator set p-4hb vader", 2, "option_missing"),
    (f"{ADD} --who oma,oma --due +1w", 2, "named_twice"),
    # consents
    ("consent give p-4h7 --by moeder --to oma --purpose x", 2, "option_missing"),
    (f"{LET} --by moeder --about everything", 7, "consent_for_everything"),
    (f"{LET} --by moeder --about p-4h7k2", 7, "consent_for_everything"),
    (f"{LET} --by moeder --about goals", 7, "consent_opens_nothing"),
    (f"{LET} --by moeder --about sterktes", 2, "unknown_choice"),
    (f"{LET} --by moeder --about ''", 2, "unknown_choice"),
    (f"{LET} --by moeder --about s-zzz", 3, "record_not_found"),
    (f"{LET} --by moeder --about reason", 7, "may_not_consent"),
    (f"{LET} --by moeder --whose oma --about strengths", 7, "may_not_consent"),
    (f"{LET} --by buurman --about strengths", 7, "person_has_left"),
    (f"{LET} --by moeder --about strengths --on morgen", 2, "day_in_future"),
    (f"{LET} --by moeder --about strengths --until gisteren", 2, "dates_disagree"),
    ("consent give p-c0 --by vader --to coach --about strengths --purpose x", 7, "plan_is_closed"),
    ("consent revoke", 2, "option_missing"),
    ("consent revoke t-zzz", 3, "record_not_found"),
    ("consent revoke t-9c --on 2026-09-07", 2, "dates_disagree"),
    # new people
    ("person add p-4h7 oma:Noor:family:zus", 2, "id_taken"),
    ("person add p-4h7 buurman:Noor:family:zus", 2, "id_taken"),
    ("person add p-4h7 tante:Noor:family:zus", 2, "id_taken"),
    ("person add p-4h7 team:Noor:family:zus", 2, "wrong_person_id"),
    ("person add p-4h7 Zus:Noor:family:zus", 2, "wrong_person_id"),
    ("person add p-4h7 ../zus:Noor:family:zus", 2, "wrong_person_id"),
    ("person add p-4h7 -- -zus:Noor:family:zus", 2, "wrong_person_id"),
    ("person add p-4h7 :Noor:family:zus", 2, "wrong_person_id"),
    (f"person add p-4h7 {HUGE}:Noor:family:zus", 2, "wrong_person_id"),
    ("person add p-4h7 zus:Noor:family", 2, "person_not_understood"),
    ("person add p-4h7 zus:Noor:familie:zus", 2, "unknown_choice"),
    ("person add p-4h7 zus::family:zus", 2, "empty_text"),
    ("person add p-4h7 zus:Noor:mentioned:zus --phone 06-1", 2, "mentioned_has_no_contact"),
    ("person add p-4h7 zus:Noor:family:zus --email noor", 2, "wrong_email"),
    ("person add p-4h7 zus:Noor:family:zus --language Arabisch", 2, "wrong_language"),
    ("person add p-4h7 zus:Noor:family:zus --manager 'Jan <'", 2, "contact_not_understood"),
    ("person add p-4h7 zus:Noor:family:zus --copy fax", 2, "wrong_line"),
    # texts
    ("goal add p-4h7 '' --by moeder", 2, "empty_text"),
    ("goal add p-4h7 ' \t\n' --by moeder", 2, "empty_text"),
    ("goal add p-4h7 \u200b --by moeder", 2, "empty_text"),
    (f"goal add p-4h7 {LONG} --by moeder", 2, "text_too_long"),
    (f"goal set g-7k --success {LONG}", 2, "text_too_long"),
    (f"action fail a-9x1 --reason {LONG}", 2, "text_too_long"),
    (f"done a-9x1 --result {LONG}", 2, "text_too_long"),
    ("done a-9x1 --result ''", 2, "empty_text"),
    ("action drop a-9x1 --reason ''", 2, "empty_text"),
    ("action move a-9x1 --to +9w --reason ''", 2, "empty_text"),
    ("goal add p-4h7 'a\x1b[31m' --by moeder", 2, "character_refused"),
    ("goal add p-4h7 'a\u202eb' --by moeder", 2, "character_refused"),
    ("goal add p-4h7 'a\x00b' --by moeder", 2, "character_refused"),
    ("goal add p-4h7 'a\rb' --by moeder", 2, "character_refused"),
    ("goal add p-4h7 'a\udc80' --by moeder", 2, "character_refused"),
    ("person set p-4h7 oma --name 'a\u2066b'", 2, "character_refused"),
    ("coordinator set p-4h7 oma --reason 'a\x07'", 2, "character_refused"),
    ("goal set g-7k --when later -m 'a\x1b[31m'", 2, "character_refused"),
    ("goal set g-7k --when later -m 'a\udc80'", 2, "character_refused"),
    # round tables
    ("meeting plan p-4h7 --at 'morgen 19:00'", 2, "option_missing"),
    ("meeting plan p-4h7 --kind start", 2, "option_missing"),
    ("meeting plan p-4h7 --kind start --option 'gisteren 19:00'", 2, "day_has_passed"),
    ("meeting plan p-4h7 --kind start --option 'morgen 19:00' --option 2026-11-22T19:00", 2, "named_twice"),
    ("meeting plan p-4h7 --kind start --at 'morgen 19:00' --agenda School=0", 2, "minutes_out_of_range"),
    (f"meeting plan p-4h7 --kind start --at 'morgen 19:00' --purpose {BSN}", 2, "wrong_value"),
    ("meeting plan p-4h7 --kind start --at 'morgen 19:00' --chair wie", 3, "person_not_found"),
    ("meeting plan p-4h7 --kind start --at 'morgen 19:00' --invite oma,opa", 7, "only_mentioned"),
    ("meeting plan p-4h7 --kind start --at 'morgen 19:00' --invite buurman", 7, "person_has_left"),
    ("meeting plan p-c0 --kind closing --at 'morgen 19:00'", 7, "plan_is_closed"),
    ("meeting set m-9z", 2, "option_missing"),
    ("meeting set m-zz --at 'morgen 19:00'", 3, "record_not_found"),
    ("meeting set g-7k --at 'morgen 19:00'", 3, "record_not_found"),
    ("meeting answer m-9z jeugdarts", 2, "option_missing"),
    ("meeting answer m-9z jeugdarts misschien", 2, "unknown_choice"),
    ("meeting answer m-9z vader coming", 7, "not_invited"),
    ("meeting answer m-9z jeugdarts --spoke morgen", 2, "day_in_future"),
    ("meeting run", 2, "option_missing"),
    ("meeting show m-zz", 3, "record_not_found"),
    # citizen service numbers
    (f"goal add p-4h7 'Over {BSN}' --by moeder", 2, "wrong_value"),
    (f"goal add p-4hb {BSN} --by vader", 2, "wrong_value"),
    (f"{ADD} --who oma --due +1w --own-plan {BSN}", 2, "wrong_value"),
    (f"done a-9x1 --result {BSN}", 2, "wrong_value"),
    (f"action move a-9x1 --to +9w --reason {BSN}", 2, "wrong_value"),
    (f"person add p-4h7 zus:{BSN}:family:zus", 2, "wrong_value"),
    (f"person add p-4h7 zus:Noor:family:zus --phone {BSN}", 2, "wrong_value"),
    (f"person set p-4h7 oma --address 'Straat, {BSN}'", 2, "wrong_value"),
    (f"plan new --title {BSN} --reason x --person a:A:family:moeder", 2, "wrong_value"),
    (f"plan pause p-4h7 --reason {BSN}", 2, "wrong_value"),
    (f"statement add p-4h7 {BSN} --by opa", 2, "wrong_value"),
    (f"evaluate p-4h7 --goal g-7k --result slow --by oma --worked {BSN}", 2, "wrong_value"),
    # scores and scales
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --score 11", 2, "score_not_understood"),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --score moeder=11", 2, "score_out_of_range"),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --score moeder=-1", 2, "score_not_understood"),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --score moeder=5.5", 2, "score_not_understood"),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --score moeder=٥", 2, "score_not_understood"),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --score moeder=5 --score moeder=6", 2, "named_twice"),
    ("goal set g-7k --scale 3:11", 2, "score_out_of_range"),
    ("goal set g-7k --scale 3", 2, "scale_not_understood"),
    ("goal set g-7k --scale a:b", 2, "scale_not_understood"),
    (f"{ADD} --who oma --due +1w --repeats soms", 2, "wrong_repeats"),
    # safety
    ("safety check p-4h7 --by wijkcoach --score daan=11", 2, "score_out_of_range"),
    ("safety check p-4h7 --by wijkcoach --score daan", 2, "score_not_understood"),
    ("safety check p-4h7 --by wijkcoach --score daan=-1", 2, "score_not_understood"),
    ("safety check p-4h7 --by wijkcoach --score daan=7.5", 2, "score_not_understood"),
    ("safety check p-4h7 --by wijkcoach --score daan=7 --score daan=8", 2, "named_twice"),
    ("safety check p-4h7 --by wijkcoach --score daan=7 --on morgen", 2, "day_in_future"),
    ("safety check p-4h7 --by wijkcoach --score vader=7", 3, "person_not_found"),
    ("safety check p-4h7 --by wijkcoach --score opa=7", 7, "only_mentioned"),
    ("safety check p-4h7 --by wijkcoach --score buurman=7", 7, "person_has_left"),
    ("safety check p-4h7 --by wijkcoach --score tante=7", 7, "is_void"),
    ("safety check p-4h7 --by opa --score daan=7", 7, "only_mentioned"),
    ("safety check p-4h7 --by '' --score daan=7", 2, "nobody_named"),
    ("safety check p-c0 --by coach --score vader=7", 7, "plan_is_closed"),
    ("safety agree p-4h7 'Naar buiten' --who ''", 2, "nobody_named"),
    ("safety agree p-4h7 'Naar buiten' --who daan,daan", 2, "named_twice"),
    ("safety agree p-4h7 'Naar buiten' --who opa", 7, "only_mentioned"),
    ("safety agree p-4h7 'Naar buiten' --who buurman", 7, "person_has_left"),
    ("safety agree p-4h7 'Naar buiten' --who daan --until gisteren", 2, "day_has_passed"),
    ("safety agree p-4h7 '' --who daan", 2, "empty_text"),
    (f"safety agree p-4h7 {LONG} --who daan", 2, "text_too_long"),
    (f"safety agree p-4h7 {BSN} --who daan", 2, "wrong_value"),
    ("safety agree p-c0 'Naar buiten' --who vader", 7, "plan_is_closed"),
    ("safety list p-zzz", 3, "plan_not_found"),
    # measurements
    ("measure p-4h7 --instrument zrm-2017 --person moeder --by oma --score finances=6", 2, "score_out_of_range"),
    ("measure p-4h7 --instrument zrm-2017 --person moeder --by oma --score finances=0", 2, "score_out_of_range"),
    ("measure p-4h7 --instrument zrm-2017 --person moeder --by oma --score finances", 2, "score_not_understood"),
    ("measure p-4h7 --instrument zrm-2017 --person moeder --by oma --score finances=٣", 2, "score_not_understood"),
    ("measure p-4h7 --instrument zrm-2017 --person moeder --by oma --score school=3", 2, "unknown_item"),
    ("measure p-4h7 --instrument zrm-2013 --person moeder --by oma --score work_education=3", 2, "unknown_item"),
    (
        "measure p-4h7 --instrument zrm-2017 --person moeder --by oma --score housing=3 --score housing=4",
        2,
        "named_twice",
    ),
    ("measure p-4h7 --instrument zrm-2017 --person moeder --by oma --outcome extra", 2, "option_missing"),
    (
        "measure p-4h7 --instrument zrm-2017 --person moeder --by oma --score housing=3 --outcome extra",
        2,
        "options_disagree",
    ),
    ("measure p-4h7 --instrument giz --person daan --by oma --score housing=3", 2, "options_disagree"),
    (
        "measure p-4h7 --instrument giz --person daan --by oma --score housing=3 --outcome extra",
        2,
        "options_disagree",
    ),
    ("measure p-4h7 --instrument giz --person daan --by oma --outcome goed", 2, "wrong_line"),
    ("measure p-4h7 --instrument zrm --person moeder --by oma --score housing=3", 2, "wrong_line"),
    ("measure p-4h7 --instrument giz --person daan --by oma --outcome extra --on morgen", 2, "day_in_future"),
    ("measure p-4h7 --instrument zrm-2017 --person daan --by oma --score housing=3", 7, "other_age"),
    ("measure p-4h7 --instrument giz --person opa --by oma --outcome extra", 7, "only_mentioned"),
    ("measure p-4h7 --instrument giz --person wie --by oma --outcome extra", 3, "person_not_found"),
    ("measure p-4h7 --instrument giz --person daan --by buurman --outcome extra", 7, "person_has_left"),
    ("measure p-c0 --instrument zrm-2017 --person vader --by coach --score housing=3", 7, "plan_is_closed"),
    # evaluations
    ("evaluate p-4h7 --goal g-7k --result slow", 2, "option_missing"),
    ("evaluate p-4h7", 2, "option_missing"),
    ("evaluate p-4h7 --result slow --by oma --next +6w", 2, "option_missing"),
    ("evaluate p-4h7 --goal g-v0 --result slow --by oma", 7, "is_void"),
    ("evaluate p-4h7 --goal g-ach --result finished --by oma", 7, "goal_has_ended"),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --follow-up Bellen --who oma", 2, "option_missing"),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --who oma --due +1w", 2, "only_with"),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --follow-up Bellen --due +1w", 2, "only_with"),
    (
        "evaluate p-4h7 --goal g-7k --result slow --by oma --follow-up Bellen --who oma --due gisteren",
        2,
        "day_has_passed",
    ),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --follow-up Bellen --who wie --due +1w", 3, "person_not_found"),
    ("evaluate p-c0 --goal g-c0 --result slow --by vader", 7, "plan_is_closed"),
    # the course of a plan
    ("plan activate p-4hb --next-evaluation +6w", 7, "not_ready"),
    ("plan activate p-dr", 7, "not_ready"),
    ("plan activate p-aft --next-evaluation +6w", 7, "no_draft"),
    ("plan activate p-c0 --next-evaluation +6w", 7, "plan_is_closed"),
    ("plan pause p-dr --reason x", 7, "not_begun"),
    ("plan pause p-c0 --reason x", 7, "plan_is_closed"),
    ("plan resume p-c0", 7, "plan_is_closed"),
    ("plan reopen p-4h7 --reason x --next-evaluation +6w", 7, "not_closed"),
    ("plan reopen p-dr --reason x --next-evaluation +6w", 7, "not_closed"),
    ("plan close p-4h7 --reason family_stopped", 7, "actions_unanswered"),
    ("plan close p-4h7 --reason family_stopped --open-actions keep", 2, "only_in_aftercare"),
    ("plan close p-4h7 --reason goals_reached --open-actions drop", 2, "option_missing"),
    ("plan close p-4h7 --reason other --aftercare-until +9w --open-actions drop", 2, "option_missing"),
    ("plan close p-4h7 --reason other --signs x --open-actions drop", 2, "option_missing"),
    ("plan close p-c0 --reason other", 7, "plan_is_closed"),
    ("plan close p-4hb --reason other", 7, "not_ready"),
    (
        "plan close p-dr --reason other --aftercare-until +9w --signs a --what-helps b --call vader",
        7,
        "not_begun",
    ),
    ("plan close p-4h7 --reason klaar", 2, "wrong_line"),
    # agreement
    ("agree p-4h7 --by moeder", 2, "option_missing"),
    ("agree p-4h7 --how spoken", 2, "option_missing"),
    ("agree p-4h7 --by moeder --how ja", 2, "wrong_line"),
    ("agree p-4h7 --by opa --how spoken", 7, "only_mentioned"),
    ("agree p-4h7 --by buurman --how spoken", 7, "person_has_left"),
    ("agree p-4h7 --by moeder --how spoken --on morgen", 2, "day_in_future"),
    (f"agree p-4h7 --by moeder --how spoken --note {BSN}", 2, "wrong_value"),
    ("agree --status", 2, "option_missing"),
    ("agree p-zzz --status", 3, "plan_not_found"),
    ("agree p-c0 --by vader --how spoken", 7, "plan_is_closed"),
    # the network
    ("tie set p-4h7 moeder oma", 2, "option_missing"),
    ("tie set p-4h7 moeder moeder --kind strong", 2, "with_oneself"),
    ("tie set p-4h7 moeder wie --kind strong", 3, "person_not_found"),
    ("tie set p-4h7 family moeder --kind strong", 3, "person_not_found"),
    (f"tie set p-4h7 moeder oma --kind strong --note {BSN}", 2, "wrong_value"),
    ("tie set p-c0 vader coach --kind strong", 7, "plan_is_closed"),
    ("kinship set p-4h7 oma moeder", 2, "option_missing"),
    ("kinship set p-4h7 oma family --kind parent", 3, "person_not_found"),
    ("kinship set p-4h7 oma moeder --kind parent --status married", 2, "status_of_partners"),
    ("kinship set p-c0 vader coach --kind partner", 7, "plan_is_closed"),
    ("event add p-4h7 Verhuisd", 2, "option_missing"),
    ("event add p-4h7 Verhuisd --on 2009-01-01 --year 2009", 2, "options_disagree"),
    ("event add p-4h7 Verhuisd --year 2027", 2, "day_in_future"),
    ("event add p-4h7 Verhuisd --year ''", 2, "year_not_understood"),
    ("event add p-4h7 Verhuisd --year ٢٠٠٩", 2, "year_not_understood"),
    (f"event add p-4h7 {BSN} --year 2009", 2, "wrong_value"),
    ("event add p-c0 Verhuisd --year 2009", 7, "plan_is_closed"),
    ("earlier-help add p-4h7 Cursus", 2, "option_missing"),
    ("earlier-help add p-4h7 Cursus --by ''", 2, "empty_text"),
    (f"earlier-help add p-4h7 Cursus --by {BSN}", 2, "wrong_value"),
    ("earlier-help add p-4h7 Cursus --by CJG --from 2024-04-02 --until 2024-04-01", 2, "dates_disagree"),
    ("earlier-help add p-4h7 Cursus --by CJG --until morgen", 2, "day_in_future"),
    ("earlier-help add p-c0 Cursus --by CJG", 7, "plan_is_closed"),
    # a closed plan stays as it is
    ("goal add p-c0 Rust --by vader", 7, "plan_is_closed"),
    ("goal set g-c0 --when later", 7, "plan_is_closed"),
    ("goal order p-c0 g-c0", 7, "plan_is_closed"),
    ("goal let-go g-c0", 7, "plan_is_closed"),
    ("action add p-c0 Fietsen --who vader --due +1w", 7, "plan_is_closed"),
    ("action start a-c0", 7, "plan_is_closed"),
    ("done a-c0", 7, "plan_is_closed"),
    ("person add p-c0 zus:Noor:family:zus", 7, "plan_is_closed"),
    ("person leave p-c0 coach", 7, "plan_is_closed"),
    ("coordinator set p-c0 coach", 7, "plan_is_closed"),
    ("strength add p-c0 Lachen --by vader", 7, "plan_is_closed"),
    # what has ended, or was a mistake
    ("done a-b3z", 7, "action_has_ended"),
    ("action move a-b3z --to +1w", 7, "action_has_ended"),
    ("action assign a-b3z --who oma", 7, "action_has_ended"),
    ("action add p-4h7 g-ach Fietsen --who oma --due +1w", 7, "goal_has_ended"),
    ("action add p-4h7 g-v0 Fietsen --who oma --due +1w", 7, "is_void"),
    ("done a-v0", 7, "is_void"),
    ("goal set g-v0 --when later", 7, "is_void"),
    ("goal order p-4h7 g-v0", 7, "is_void"),
    ("goal set g-7k --part-of g-7k", 7, "goal_in_circle"),
    ("goal order p-4h7 g-7k g-7k", 2, "named_twice"),
    # plans and records that are not there
    ("goal add p-zzz Rust --by moeder", 3, "plan_not_found"),
    ("goal add p-4h7k2x Rust --by moeder", 3, "plan_not_found"),
    ("goal add ../p-4h7k2 Rust --by moeder", 3, "path_not_found"),
    ("goal add plans/weg.yaml Rust --by moeder", 3, "path_not_found"),
    ("goal add 'p-4h7\n' Rust --by moeder", 3, "plan_not_found"),
    ("goal add 'p-4h7\x00' Rust --by moeder", 3, "plan_not_found"),
    ("goal add 'plans/\x00.yaml' Rust --by moeder", 3, "path_not_found"),
    (f"goal add {HUGE} Rust --by moeder", 3, "plan_not_found"),
    (f"goal add plans/{HUGE}.yaml Rust --by moeder", 3, "path_not_found"),
    ("goal add --by moeder -- -p Rust", 3, "plan_not_found"),
    ("goal add -p Rust --by moeder", 2, "wrong_line"),
    ("goal add p-4h Rust --by moeder", 4, "ambiguous"),
    ("done a-zzz", 3, "record_not_found"),
    ("done a-9x1qdx", 3, "record_not_found"),
    ("done ../a-9x1", 3, "record_not_found"),
    ("done a-9x1/..", 3, "record_not_found"),
    ("done 'a-9x1\n'", 3, "record_not_found"),
    ("done 'a-9x1\x00'", 3, "record_not_found"),
    ("done ''", 3, "record_not_found"),
    ("done a-", 4, "ambiguous"),
    ("done -- -a", 3, "record_not_found"),
    (f"done {HUGE}", 3, "record_not_found"),
    ("done g-7k", 3, "record_not_found"),
    ("done p-4h7", 3, "record_not_found"),
    ("done moeder", 3, "record_not_found"),
    ("goal set a-9x1 --when later", 3, "record_not_found"),
    ("done a-9x", 4, "ambiguous"),
    ("done a", 4, "ambiguous"),
    ("goal achieve g", 4, "ambiguous"),
    ("plan show p", 4, "ambiguous"),
    ("action start a-b3", 4, "ambiguous"),
    ("action add p-4h7 g-zz2 Fietsen --who oma --due +1w", 3, "record_not_found"),
    ("action add p-4h7 a-9x1 Fietsen --who oma --due +1w", 3, "record_not_found"),
    ("goal set g-7k --part-of g-zz2", 3, "record_not_found"),
    ("goal order p-4h7 g-zz2", 3, "record_not_found"),
    ("evaluate p-4h7 --goal a-9x1 --result slow --by oma", 3, "record_not_found"),
    ("statement add p-4h7 Anders --by oma --about a-zzz", 3, "record_not_found"),
    ("statement add p-4h7 Anders --by oma --about iets", 2, "unknown_choice"),
    # the line itself
    ("goal set g-7k", 2, "nothing_named"),
    ("person set p-4h7 oma", 2, "nothing_named"),
    ("goal set g-7k --clear text", 2, "unknown_choice"),
    ("goal set g-7k --clear bogus", 2, "unknown_choice"),
    ("person set p-4h7 oma --clear name", 2, "unknown_choice"),
    ("person set p-4h7 oma --clear phone --phone 0612345678", 2, "options_disagree"),
    ("goal set g-7k --clear for --for daan", 2, "options_disagree"),
    ("person set p-4h7 oma --manager 'Rob rob@example.org'", 2, "contact_not_understood"),
    ("person set p-4h7 oma --manager rob@example.org", 2, "contact_not_understood"),
    ("person set p-4h7 oma --manager '<rob@example.org>'", 2, "contact_not_understood"),
    ("log -n 0", 2, "wrong_line"),
    ("done a-", 4, "ambiguous"),
    ("log a-", 4, "ambiguous"),
    ("done g-7k2mq", 3, "record_not_found"),
    ("plan show g-7k2mq", 3, "record_not_found"),
    ("coordinator set", 2, "option_missing"),
    ("plan close p-4h7", 2, "option_missing"),
    ("goal set g-7k --when soon", 2, "wrong_line"),
    ("goal set g-7k --domain soms", 2, "wrong_line"),
    ("goal set g-7k --bogus x", 2, "wrong_line"),
    ("goal set g-7k --when later -m 111222333", 2, "bsn_refused"),
    ("goal achieve g-7k --partly --not", 2, "options_disagree"),
    ("goal achieve g-7k g-3f", 2, "too_much"),
    ("goal set g-7k --when later --format xml", 2, "unknown_choice"),
    ("plan new --title x --reason y --person a:A:family:moeder --first-contact morgen", 2, "day_in_future"),
    ("plan new --title x --reason y --person a:A:family:moeder --coordinator b", 3, "person_not_found"),
    ("plan new --title x --reason y --person a:A:family:moeder --coordinator a", 2, "roles_go_together"),
    ("plan new --title x --reason y --person a:A:family:moeder --keeper a", 7, "not_professional"),
    ("plan new --title x --reason y --person a:A:family:moeder --coordinator a --keeper a", 7, "not_professional"),
    ("plan new --title x --reason y --person a:A:family:moeder --person a:B:family:vader", 2, "id_taken"),
    ("plan new --title x --reason y --person a:A:familie:moeder", 2, "unknown_choice"),
    ("plan new --title x --reason y --person team:A:family:moeder", 2, "wrong_person_id"),
    ("plan new --title '' --reason y --person a:A:family:moeder", 2, "empty_text"),
    ("plan new --title x --reason y", 2, "option_missing"),
]
"""A line, its exit code, and the code of its error."""


def named(case: object) -> str:
    """A case as pytest lists it."""
    return ascii(case)[1:61] if isinstance(case, str) else str(case)


def with_json(words: list[str]) -> list[str]:
    """The same line for a program; behind `--` nothing is an option any more."""
    end = words.index("--") if "--" in words else len(words)
    return [*words[:end], "--json", *words[end:]]


@pytest.mark.parametrize("line, exit_code, code", LINES, ids=named)
def test_what_cannot_be_is_refused_with_a_sentence_and_nothing_is_written(
    g1p: G1p, family: Family, line: str, exit_code: int, code: str
) -> None:
    words = shlex.split(line)
    with untouched(family):
        english, dutch = (g1p("--lang", language, *words) for language in ("en", "nl"))
        machine = g1p(*with_json(words))
    assert (english.code, dutch.code, machine.code) == (exit_code, exit_code, exit_code)
    assert machine.error["code"] == code
    for ran in (english, dutch):
        assert (ran.out, RAW.search(ran.err)) == ("", None)
        assert "Traceback" not in ran.err
        sentence = ran.err.splitlines()[-1]
        assert sentence.endswith((".", "?"))
        assert MARK not in sentence.lower() or MARK in line
        assert "{" not in sentence
    assert english.err != dutch.err


@pytest.mark.usefixtures("family")
def test_two_ways_to_print_are_refused(g1p: G1p) -> None:
    for line in (["goal", "list", "p-4h7"], ["goal", "set", "g-7k", "--when", "later"]):
        assert g1p(*line, "--json", "--format", "lines").code == 2
        assert g1p(*line, "--format", "lines", "--json").error["code"] == "options_disagree"
        assert g1p(*line, "--json", "--format", "json").code == 0


@pytest.mark.usefixtures("family")
def test_who_is_ambiguous_gets_the_candidates(g1p: G1p) -> None:
    assert g1p("goal", "add", "p-4h", "Rust", "--by", "moeder", "--json").error["candidates"] == ["p-4h7k2", "p-4hbar"]
    assert g1p("done", "a-9x", "--json").error["candidates"] == ["a-9x1qd", "a-9x9yy"]
    assert g1p("action", "start", "b3", "--json").error["candidates"] == ["a-b3c4d", "a-b3zzz"]


@pytest.mark.usefixtures("family")
def test_a_refusal_names_what_has_to_be_done_first(g1p: G1p) -> None:
    said = g1p("--lang", "en", "plan", "activate", "p-4hb").err
    for command in ("coordinator set p-4hbar", "goal add p-4hbar", "action add p-4hbar", "--next-evaluation DAY"):
        assert command in said
    assert "a-0p3rk, a-9x1qd, a-b3c4d" in g1p("plan", "close", "p-4h7", "--reason", "other").err
    assert g1p("plan", "close", "p-4h7", "--reason", "other", "--json").error["candidates"] == [
        "a-0p3rk",
        "a-9x1qd",
        "a-b3c4d",
    ]


NEEDS = [
    ("plan new", "--title, --reason, --person"),
    ("plan activate", "PLAN"),
    ("plan pause", "PLAN, --reason"),
    ("plan resume", "PLAN"),
    ("plan reopen", "PLAN, --reason, --next-evaluation"),
    ("plan close", "PLAN, --reason"),
    ("person add", "PLAN, ID:NAME:GROUP:ROLE"),
    ("person set", "PLAN, PERSON"),
    ("person leave", "PLAN, PERSON"),
    ("person list", "PLAN"),
    ("coordinator set", "PLAN, PERSON"),
    ("keeper set", "PLAN, PERSON"),
    ("strength add", "PLAN, TEXT, --by"),
    ("concern add", "PLAN, TEXT, --by"),
    ("measure", "PLAN, --instrument, --person, --by"),
    ("measure --score finances=3", "PLAN, --instrument, --person, --by"),
    ("safety check", "PLAN, --by, --score"),
    ("safety check --by oma", "PLAN, --score"),
    ("safety agree", "PLAN, TEXT, --who"),
    ("safety list", "PLAN"),
    ("escalate open", "PLAN, --reason, --by"),
    ("escalate open --organisation GGD", "PLAN, --reason, --by"),
    ("escalate answer", "ESCALATION, TEXT"),
    ("escalate resolve", "ESCALATION, --outcome"),
    ("escalate letter", "ESCALATION"),
    ("escalate list", "PLAN"),
    ("statement add", "PLAN, TEXT, --by"),
    ("goal add", "PLAN, TEXT, --by"),
    ("goal set", "GOAL"),
    ("goal order", "PLAN, GOAL"),
    ("goal achieve", "GOAL"),
    ("goal let-go", "GOAL"),
    ("goal list", "PLAN"),
    ("action add", "PLAN, TEXT, --who, --due"),
    ("action start", "ACTION…"),
    ("action done", "ACTION…"),
    ("done", "ACTION…"),
    ("action fail", "ACTION…"),
    ("action drop", "ACTION…"),
    ("action move", "ACTION…, --to"),
    ("action assign", "ACTION…, --who"),
    ("action list", "PLAN"),
    ("evaluate", "PLAN"),
    ("evaluate --goal g-7k --score moeder=5", "PLAN, --result, --by"),
    ("goal add --by moeder --target +1w", "PLAN, TEXT"),
    ("goal order", "PLAN, GOAL"),
    ("action add --who moeder", "PLAN, TEXT, --due"),
    ("coordinator set --keeper wijkcoach", "PLAN, PERSON"),
    ("plan close --call oma", "PLAN, --reason"),
    ("plan new --coordinator moeder", "--title, --reason, --person"),
    ("statement add --about g-7k", "PLAN, TEXT, --by"),
]
"""A line that lacks something, and what it is told to lack."""


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize("line, needed", NEEDS)
def test_a_line_that_lacks_something_is_told_all_of_it(g1p: G1p, line: str, needed: str) -> None:
    command = " ".join(word for word in line.split(" --", maxsplit=1)[0].split())
    for option in ((), ("-y",)):
        ran = g1p("--lang", "en", *option, *shlex.split(line))
        said = f"g1p {'action done' if command == 'done' else command} needs more: {needed}"
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith((f"{said}.", f"{said}, "))


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize("line", ["goal set g-7k", "person set p-4h7 oma"])
def test_who_names_nothing_to_change_is_told_the_options(g1p: G1p, line: str) -> None:
    said = g1p("--lang", "en", *line.split()).err
    page = g1p("--lang", "en", *line.split()[:2], "-h").out
    options = [word.strip(",.") for word in said.split("one of ")[1].split()]
    assert len(options) > 5
    assert all(option.startswith("--") and option in page for option in options)


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize("line", ["evaluate p-4h7", "evaluate p-4h7 --summary Rond --by oma --next +6w"])
def test_the_whole_evaluation_is_said_to_need_a_terminal(g1p: G1p, line: str) -> None:
    said = g1p("--lang", "en", *line.split()).err
    assert "at a terminal" in said
    assert "--goal GOAL" in said
    assert "--summary" in g1p("--lang", "en", "evaluate", "-h").out
