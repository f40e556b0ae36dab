import Testing

@testable import Posts

@Suite struct PostTimeTests {
    /// 2022-10-19 20:07:25 UTC.
    static let moment: Int64 = 1_666_210_045

    @Test(arguments: [
        "2022-10-19T20:07:25Z", "2022-10-19T20:07:25.999Z", "2022-10-19T20:07:25.123456+00:00",
        "2022-10-19T22:07:25+02:00",
        "2022-10-19T22:07:25+0200", "2022-10-19T15:37:25-0430", "2022-10-19T20:07:25", "2022-10-19 20:07:25",
        "2022-10-19 20:07:25 UTC",
        "2022-10-19T21:07:25+01", "Wed Oct 19 20:07:25 +0000 2022", "Wed Oct 19 22:07:25 +0200 2022",
        "Wed, 19 Oct 2022 20:07:25 +0000",
        "19 Oct 2022 20:07:25 GMT", "Wed, 19 Oct 2022 16:07:25 EDT", "1666210045", "1666210045000", "1666210045123",
        "1666210045123456",
        "1666210045.5", " 2022-10-19T20:07:25Z ",
    ])
    func readsTheSameMomentInEveryShape(_ text: String) {
        #expect(PostTime.seconds(from: text) == PostTimeTests.moment)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31T23:59:59Z", -1), ("2000-02-29", 951_782_400),
        ("2012-06-27T23:24Z", 1_340_839_440),
        ("0001-01-01", -62_135_596_800), ("1900-03-01", -2_203_891_200),
    ])
    func readsDaysFarAndNear(_ text: String, _ seconds: Int) {
        #expect(PostTime.seconds(from: text) == Int64(seconds))
    }

    @Test(arguments: [
        "yesterday", "", "2022-13-01", "2022-02-29", "1900-02-29", "2022-10-19T25:00:00Z", "2022-10-19T20:07:25Q",
        "2022", "20221019",
        "19/10/2022", "Wed Oct 19 2022", "NaN", "inf", "1e300", "99999999999999999999", "2022-10-19T20:07:25+99:00",
        "0000-01-01",
    ])
    func refusesWhatIsNoDate(_ text: String) {
        #expect(PostTime.seconds(from: text) == nil)
    }

    @Test func tellsSecondsFromMillisecondsFromMicroseconds() {
        #expect(PostTime.seconds(from: 1_340_832_240) == 1_340_832_240)
        #expect(PostTime.seconds(from: 1_340_832_240_999) == 1_340_832_240)
        #expect(PostTime.seconds(from: 1_340_832_240_999_999) == 1_340_832_240)
        #expect(PostTime.seconds(from: -1.5) == -2)
        #expect(PostTime.seconds(from: Double.infinity) == nil)
    }
}
