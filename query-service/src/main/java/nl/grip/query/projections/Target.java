package nl.grip.query.projections;

/** A view, and the build of it that facts are taken into. */
record Target<R extends Record>(View<R> view, Build build) {}
