"""What requests and answers say by HTTP, whatever they are about: forms, conditions, ranges, parameters, links."""
