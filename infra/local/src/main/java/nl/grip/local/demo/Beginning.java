package nl.grip.local.demo;

import tools.jackson.databind.node.ObjectNode;

/**
 * How an intervention, a programme or an indicator began: who asked for what.
 *
 * @param file the name of the file that it stands in
 */
record Beginning(String file, String user, Subject subject, ObjectNode body) {

    String code() {
        return body.path("code").asString("");
    }

    /** For whoever has to know what was refused; by it the same request is known again, whichever file asks. */
    String where() {
        return file + ", " + code() + ", " + subject.beginning();
    }
}
