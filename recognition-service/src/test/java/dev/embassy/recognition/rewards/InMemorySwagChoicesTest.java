package dev.embassy.recognition.rewards;

class InMemorySwagChoicesTest extends SwagChoicesKit {

    private final SwagChoices choices = new InMemorySwagChoices();

    @Override
    protected SwagChoices choices() {
        return choices;
    }
}
