package dev.embassy.recognition.contributions;

class InMemoryContributionsTest extends ContributionsKit {

    private final Contributions contributions = new InMemoryContributions();

    @Override
    protected Contributions contributions() {
        return contributions;
    }
}
