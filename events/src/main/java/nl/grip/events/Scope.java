package nl.grip.events;

import java.util.List;

/** Where and for whom something is tried or done. */
public record Scope(List<AreaCode> areas, List<String> targetGroups) {

    public Scope {
        areas = List.copyOf(areas);
        targetGroups = List.copyOf(targetGroups);
    }

    /** Whether all that the other covers is covered by this one. */
    public boolean covers(Scope other) {
        return areas.containsAll(other.areas) && targetGroups.containsAll(other.targetGroups);
    }
}
