package dev.embassy.materials.links;

import java.util.List;

/**
 * Where a click is safe before its visitor is answered. What was appended survives the death of the
 * process and is handed over for counting, possibly more than once and always under the same place.
 */
public interface ClickJournal {

    /**
     * Returns once the click is safe.
     *
     * @throws ClickNotKept if it could not be made safe
     */
    void append(Click click);

    /**
     * Hands over what has not been, also what a dead instance left. What an exception of the
     * accounts stops is handed over again next time.
     */
    void handOver(Accounts accounts);

    /** Counts each place once, however often it comes. */
    @FunctionalInterface
    interface Accounts {

        /**
         * @param segment where the places are counted; never used for other clicks
         * @param entries in the order of their places
         */
        void take(String segment, List<Entry> entries);
    }

    /** A click at its place in a segment, from 0. */
    record Entry(long place, Click click) {}

    /** The disk did not take it. */
    final class ClickNotKept extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public ClickNotKept(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
