package dev.embassy.ambassador.members.web;

import dev.embassy.ambassador.members.DirectoryQuery;
import dev.embassy.ambassador.members.MemberId;
import dev.embassy.ambassador.members.ReadMembers;
import dev.embassy.ambassador.members.web.MemberViews.PublicMemberView;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public directory. */
@RestController
@RequestMapping("/api/public/members")
class DirectoryController {

    private final ReadMembers readMembers;

    DirectoryController(ReadMembers readMembers) {
        this.readMembers = readMembers;
    }

    @GetMapping
    Page<PublicMemberView> listPublicMembers(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String topic,
            PageRequest page) {
        return readMembers
                .directory(
                        new DirectoryQuery(
                                q, given(skill), given(language), given(country), given(topic)),
                        page)
                .map(PublicMemberView::of);
    }

    @GetMapping("/{id}")
    PublicMemberView getPublicMember(@PathVariable MemberId id) {
        return PublicMemberView.of(readMembers.listed(id));
    }

    /** A form sends an empty field for a filter that is not set. */
    private static @Nullable String given(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : filter;
    }
}
