package nl.grip.local.demo;

import tools.jackson.databind.node.ObjectNode;

/** How an intervention or a programme began: who asked for what. */
record Beginning(String user, Subject subject, ObjectNode body) {

    String code() {
        return body.path("code").asString("");
    }
}
