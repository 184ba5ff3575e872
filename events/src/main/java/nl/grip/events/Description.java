package nl.grip.events;

import java.util.List;

/**
 * What an intervention is.
 *
 * @param code what the municipality calls it for short, for example {@code PJ1}
 * @param ambition the heading of the programme under which it stands
 * @param approach what is done, in a few sentences; it may hold nothing about a person
 */
public record Description(
        String code,
        String title,
        String ambition,
        String approach,
        List<Law> laws,
        List<String> targetGroups,
        List<AreaCode> areas) {

    public Description {
        laws = List.copyOf(laws);
        targetGroups = List.copyOf(targetGroups);
        areas = List.copyOf(areas);
    }
}
