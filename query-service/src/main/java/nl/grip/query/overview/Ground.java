package nl.grip.query.overview;

/**
 * The rules by which something is on track, off track or without a verdict; each gives one status. Of an indicator the first
 * that holds decides, of a goal or an intervention the indicators do.
 */
enum Ground {
    /** Of an indicator: a rule of its chart fired, to the side that is not wanted. */
    CONCERN(Status.OFF_TRACK),
    /** Of an indicator: a rule of its chart fired, to the side that is wanted. */
    IMPROVEMENT(Status.ON_TRACK),
    /** Of an indicator: its limits lie on the wrong side of the target. */
    MISSES_TARGET(Status.OFF_TRACK),
    /** Of an indicator: its limits lie on the right side of the target. */
    MEETS_TARGET(Status.ON_TRACK),
    /** Of an indicator that is to become no worse: nothing but chance moves it. */
    HELD(Status.ON_TRACK),
    /** Of an indicator that is to become better: nothing but chance moves it. */
    ONLY_CHANCE(Status.NO_VERDICT),
    /** Of an indicator: rules fired that point both ways. */
    MIXED_SIGNALS(Status.NO_VERDICT),
    /** Of an indicator: nothing is to become of it. */
    NO_DIRECTION(Status.NO_VERDICT),
    /** Of an indicator: fewer than twelve measurements since the last decision. */
    TOO_FEW_MEASUREMENTS(Status.NO_VERDICT),
    /** Of an intervention: it has not begun, so that it moves nothing yet. */
    NOT_STARTED(Status.NO_VERDICT),
    /** Of a goal or an intervention: no indicator tells of it. */
    NO_INDICATOR(Status.NO_VERDICT),
    /** Of a goal or an intervention: at least one of its indicators is off track. */
    INDICATOR_OFF_TRACK(Status.OFF_TRACK),
    /** Of a goal or an intervention: at least one of its indicators is on track, and none is off. */
    INDICATORS_ON_TRACK(Status.ON_TRACK),
    /** Of a goal or an intervention: there is no verdict on any of its indicators. */
    NO_VERDICT_ON_INDICATORS(Status.NO_VERDICT);

    private final Status status;

    Ground(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }
}
