import ArgumentParser
import Foundation
import Posts
import Search

extension SearchQuery.Order: ExpressibleByArgument {}

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find posts.",
        discussion: """
            Words are all wanted; "a phrase" in that order; -word not at all; a OR b either; #tag. Operators: from:author, \
            in:community, lang:fr, since:2012-01-01, until:2013-01-01 (up to, not including), min_score:10, sort:latest.

            Example: mynah search 'coffee in:Coffee since:2012-01-01'
            Before a query that begins with '-', write '--': mynah search -- '-decaf coffee'
            """)

    @Argument(help: "What to look for, in one or several words.")
    var query: [String]

    @Option(help: "How many to show.")
    var limit = 10

    @Option(help: "How many to pass over.")
    var offset = 0

    @Option(help: "relevance or latest; the same as sort: in the query.")
    var sort: SearchQuery.Order?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 1000.") }
        guard (0...SearchResults.maximumWindow).contains(offset) else {
            throw ValidationError("--offset is a number from 0 to \(SearchResults.maximumWindow).")
        }
    }

    func run() throws {
        try reportingErrors {
            var query: SearchQuery
            do {
                query = try SearchQuery(parsing: self.query.joined(separator: " "))
            } catch {
                printError("\(error)")
                throw ExitCode(64)
            }
            if let sort { query.order = sort }
            let results = try FullTextSearch(store: global.existingStore()).search(query, limit: limit, offset: offset)
            if global.json {
                return try global.printJSON(
                    Output(
                        total: results.total, milliseconds: results.milliseconds,
                        hits: results.hits.map(Output.Hit.init)))
            }
            let isTerminal = isatty(STDOUT_FILENO) == 1
            for hit in results.hits { print(SearchCommand.text(of: hit, isTerminal: isTerminal)) }
            let plural = results.total == 1 ? "post" : "posts"
            print(
                "\(ProgressLine.grouped(results.total)) \(plural) in \(String(format: "%.0f", results.milliseconds)) ms"
            )
        }
    }

    private static func text(of hit: SearchHit, isTerminal: Bool) -> String {
        let mark = { (text: HighlightedText) in
            text.parts.map { $0.matches && isTerminal ? "\u{1b}[1m\($0.text)\u{1b}[0m" : $0.text }.joined()
                .replacing("\n", with: " ")
        }
        var facts = [hit.post.id]
        if let community = hit.post.community { facts.append("in \(community)") }
        if let author = hit.post.author { facts.append("from \(author)") }
        if let created = hit.post.created { facts.append(day(created)) }
        if let score = hit.post.counts.score { facts.append("score \(score)") }
        var lines = [facts.joined(separator: " · ")]
        if let title = hit.title { lines.append("  \(mark(title))") }
        let snippet = mark(hit.snippet)
        if !snippet.isEmpty { lines.append("  \(snippet)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private struct Output: Encodable {
        let total: Int
        let milliseconds: Double
        let hits: [Hit]

        struct Hit: Encodable {
            let post: Post
            let title: HighlightedText?
            let snippet: HighlightedText
            let relevance: Double

            init(_ hit: SearchHit) {
                post = hit.post
                title = hit.title
                snippet = hit.snippet
                relevance = hit.relevance
            }
        }
    }
}
