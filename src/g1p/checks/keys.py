"""The keys of the format: every word that a plan, g1p.yaml or rollout.yaml can have before a colon."""

KEYS = frozenset(
    """
    about action actions active_since addiction address aftercare_until agenda agreed agreements answer answer_by
    answers arrangement at base basic_adl birth_date by call chair checked checks closing closings colour commitment
    concerns consents consequence coordination coordinator copies copy created custody date days days_before died
    digest domain domestic_relations done_on due earlier earlier_help effect email error escalations evaluation
    evaluation_days_before evaluations feedback finance finances first_contact follow_up for from g1p given_by goal
    goals group host housing how id instrument instrumental_adl invited justice keeper keys kind kinship ladder
    language lesson life_events logo look manager measurements meeting meetings mental_health method_leads minutes
    monitoring moved municipality name next_evaluation note off opened options organisation ours outcome own_plan
    part_of participation parts password_env path paused people person phone physical_health place port present
    purpose raised_by reason reason_left relapse remind remotes reopened repeats report require_agreement resolved
    responsible result retention_years revoked role safety said_by scale scaling score scores secretary sex share
    signs since smtp social_network spoke_with_family start starttls statements status step strengths structure
    success summary target target_date text theirs threshold ties time_use time_zone title to training translated
    twin_of unresolved until user_env void warn was weeks what what_helps when who whose wishes work_education
    worked year
    """.split()  # noqa: SIM905 - a list that people read
)
"""A test holds this to the schemas. A key that is not here may be anything that somebody has typed, such as a name."""
