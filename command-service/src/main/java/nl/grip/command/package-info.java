/** The command service: who may change what, and why not. Here stand only what starts it and the words every room shares. */
@NullMarked
package nl.grip.command;

import org.jspecify.annotations.NullMarked;
