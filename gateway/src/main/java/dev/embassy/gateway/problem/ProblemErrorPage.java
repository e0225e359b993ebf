package dev.embassy.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container itself refuses, or a filter lets fail, is a problem as well. */
@Controller
class ProblemErrorPage implements ErrorController {

    private final Problems problems;

    ProblemErrorPage(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var problem =
                failure instanceof Refused refused
                        ? refused.problem()
                        : StatusProblems.of(status instanceof Integer code ? code : 404);
        problems.write(problem, request, response);
    }
}
