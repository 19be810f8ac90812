package org.cellback.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends a {@link Fault} to the error page with its status. */
@ControllerAdvice
class FaultAdvice {
    @ExceptionHandler(Fault.class)
    void send(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, fault);
        response.sendError(fault.status().value());
    }
}
