package nl.grip.door;

import java.util.Arrays;
import java.util.Optional;

/** What a person does for the municipality, as the identity provider's {@code roles} claim names it. */
public enum Role {
    PROJECT_LEAD("project-lead"),
    CASE_WORKER("case-worker"),
    CONTROLLER("controller"),
    AUDITOR("auditor"),
    VIEWER("viewer"),
    PRIVACY_OFFICER("privacy-officer");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    public String claim() {
        return claim;
    }

    /** Empty for a role of another system: an identity provider may serve more than this one. */
    static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }
}
