package nl.grip.events;

/** Who can decide: the council (gemeenteraad), the executive (college) or a director acting under mandate. */
public enum DecisionBody {
    COUNCIL,
    EXECUTIVE,
    DIRECTOR
}
