package dev.embassy.recognition.contributions;

/** What somebody did, and the figure its reach is counted in. */
public enum ContributionKind {
    TALK(Figure.ATTENDEES),
    WORKSHOP(Figure.ATTENDEES),
    MEETUP_ORGANISED(Figure.ATTENDEES),
    ARTICLE(Figure.VIEWS),
    VIDEO(Figure.VIEWS),
    PODCAST(Figure.LISTENERS),
    BOOK(Figure.READERS),
    CODE(Figure.MERGED_CHANGES),
    TRANSLATION(Figure.WORDS),
    FORUM_ANSWERS(Figure.ANSWERS),
    STACK_OVERFLOW_ANSWERS(Figure.ANSWERS),
    SOCIAL_POSTS(Figure.VIEWS),
    MENTORING(Figure.PEOPLE),
    PRODUCT_FEEDBACK(Figure.MINUTES),
    HAND_OVER(Figure.LEADS),
    OTHER(Figure.PEOPLE);

    private final Figure figure;

    ContributionKind(Figure figure) {
        this.figure = figure;
    }

    public Figure figure() {
        return figure;
    }
}
