package dev.embassy.ambassador.people.web;

import dev.embassy.ambassador.people.FindPeople;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people")
class PeopleController {

    private final FindPeople findPeople;

    PeopleController(FindPeople findPeople) {
        this.findPeople = findPeople;
    }

    @GetMapping
    Page<PersonView> findPeople(
            @RequestParam(defaultValue = "") String q, PageRequest page, Actor actor) {
        return findPeople.find(q, page, actor).map(PersonView::of);
    }
}
