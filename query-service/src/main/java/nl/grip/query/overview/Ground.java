package nl.grip.query.overview;

import java.util.Collection;
import nl.grip.events.Direction.Aim;
import nl.grip.query.indicators.Conclusion;
import nl.grip.query.indicators.Conclusion.Verdict;

/**
 * The rules by which something is on track, off track or without a verdict; each gives one status. They are a version of a set
 * of rules together: what is decided otherwise one day, gets another version.
 */
enum Ground {
    /** Of an indicator: a rule of its chart fired, to the side that is not wanted. */
    CONCERN(Status.OFF_TRACK),
    /** Of an indicator: a rule of its chart fired, to the side that is wanted. */
    IMPROVEMENT(Status.ON_TRACK),
    /** Of an indicator that goes neither way: its limits lie on the wrong side of the target. */
    MISSES_TARGET(Status.OFF_TRACK),
    /** Of an indicator that goes neither way: its limits lie on the right side of the target. */
    MEETS_TARGET(Status.ON_TRACK),
    /** Of an indicator that is to become no worse: nothing but chance moves it. */
    HELD(Status.ON_TRACK),
    /** Of an indicator that is to become better, or to stay in a band: nothing but chance moves it. */
    ONLY_CHANCE(Status.NO_VERDICT),
    /** Of an indicator: rules fired that point both ways, or no way that is better. */
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

    /** What decides of an indicator: where its figures go; where they go neither way, the target; and then what was wanted. */
    static Ground of(Conclusion conclusion) {
        var verdict = conclusion.verdict();
        if (conclusion.aim() == Aim.NONE) {
            return NO_DIRECTION;
        }
        return verdict == null ? TOO_FEW_MEASUREMENTS : of(verdict, conclusion.aim());
    }

    private static Ground of(Verdict verdict, Aim aim) {
        return switch (verdict.variation()) {
            case CONCERN -> CONCERN;
            case IMPROVEMENT -> IMPROVEMENT;
            case COMMON_CAUSE -> against(verdict, isHeld(aim) ? HELD : ONLY_CHANCE);
            case CHANGE, MIXED -> against(verdict, MIXED_SIGNALS);
        };
    }

    private static Ground against(Verdict verdict, Ground otherwise) {
        return switch (verdict.assurance()) {
            case CONSISTENTLY_MISSES -> MISSES_TARGET;
            case CONSISTENTLY_MEETS -> MEETS_TARGET;
            case MAY_OR_MAY_NOT, NO_TARGET -> otherwise;
        };
    }

    private static boolean isHeld(Aim aim) {
        return switch (aim) {
            case NOT_LOWER, NOT_HIGHER -> true;
            case INCREASE, DECREASE, WITHIN_BAND, NONE -> false;
        };
    }

    /** What decides of a goal or an intervention: the worst of what tells of it. */
    static Ground ofAll(Collection<Ground> indicators) {
        if (indicators.isEmpty()) {
            return NO_INDICATOR;
        }
        if (indicators.stream().anyMatch(one -> one.status == Status.OFF_TRACK)) {
            return INDICATOR_OFF_TRACK;
        }
        return indicators.stream().anyMatch(one -> one.status == Status.ON_TRACK)
                ? INDICATORS_ON_TRACK
                : NO_VERDICT_ON_INDICATORS;
    }
}
