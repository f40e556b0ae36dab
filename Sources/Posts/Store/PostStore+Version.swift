extension PostStore {
    /// The names of the migrations that made the store what it is, the newest last: what a corpus says it was built from.
    public func migrations() throws -> [String] {
        try read { db in try Schema.migrator.appliedIdentifiers(db).sorted() }
    }
}
