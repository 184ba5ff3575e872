package nl.grip.command.store;

/**
 * A receipt that will be kept in the same transaction as the events of its command, or not at all.
 *
 * @param key the sender's name for the command, unique per municipality and actor
 * @param fingerprint of all that was asked, to tell a repeat from another command under the same key
 * @param status the HTTP status with which the command is answered once its events are stored
 */
public record PendingReceipt(String key, String fingerprint, int status) {}
