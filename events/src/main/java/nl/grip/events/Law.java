package nl.grip.events;

/** The acts under which a municipality helps, by their official short titles. */
public enum Law {
    /** Wet maatschappelijke ondersteuning 2015: support. */
    WMO,
    /** Jeugdwet: youth care. */
    JEUGDWET,
    /** Participatiewet: work and income. */
    PARTICIPATIEWET,
    /** Wet publieke gezondheid: public health and youth health care. */
    WPG,
    /** Wet gemeentelijke schuldhulpverlening: help with debts. */
    WGS,
    /** Wet inburgering: civic integration. */
    WET_INBURGERING
}
