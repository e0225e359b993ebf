package dev.embassy.chassis.secret;

/** Encrypts single fields, bound to the record that holds them. */
public interface FieldCipher {

    /**
     * @param context what the text belongs to, such as {@code shipment:} and its id; a sealed text
     *     moved to another record does not open there
     */
    Sealed seal(String plain, String context);

    /**
     * @throws CannotOpen if the key is unknown, the context is another one, or a bit was changed
     */
    String open(Sealed sealed, String context);

    /** The text cannot be decrypted: a fault of configuration or of the data, not of the caller. */
    final class CannotOpen extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        public CannotOpen(String message, Throwable cause) {
            super(message, cause);
        }

        public CannotOpen(String message) {
            super(message);
        }
    }
}
