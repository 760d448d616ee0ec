using Xiance.Assessment.Life;
using Xiance.Basics;

namespace Xiance.Tests.Assessment.Life;

public class TakeStepTests
{
    static readonly WorkingCalendar Calendar = WorkingCalendar.Read("calendar.yaml", "years:\n  - year: 2025\n    holidays: [\"2025-05-01..2025-05-05\"]\n    working: [\"2025-04-27\"]\n").Value!;

    static readonly DateOnly Today = new(2025, 4, 25);

    static readonly ResultLife Computed = new(ResultState.Computed, [new("强县", "", new(1)), new("强县", "", new(2))], []);

    static LifeRecord Full(LifeAct act) => new(act)
    {
        Body = "省委常委会",
        Document = "〔2025〕7号",
        Day = Today,
        Words = "依据来函",
        About = new RegionId(2),
        AboutName = "平野县",
        Honour = "强县",
        HonourName = "强县",
        Value = "90",
        Days = 5,
        FileName = "函.pdf",
        FileHash = "ab",
        Answers = 1,
    };

    static Outcome<ResultLife> Take(ResultLife life, LifeRecord record, LifeHand hand = LifeHand.Office, DateOnly? today = null) => TakeStep.Run(life, new(record, hand, today ?? Today), Calendar);

    static ResultLife Taken(ResultLife life, LifeRecord record, DateOnly? today = null)
    {
        var taken = Take(life, record, LifeHand.Office, today);
        Assert.True(taken.Succeeded, string.Join('\n', taken.Problems));
        return taken.Value;
    }

    static string[] Codes(Outcome<ResultLife> outcome) => [.. outcome.Problems.Select(problem => problem.Code)];

    /// <summary>Written by hand: state, then every act the office may take in it. Everything else must be refused.</summary>
    public static TheoryData<ResultState, string> Allowed => new()
    {
        { ResultState.Computed, "SignOff Clear Propose Publish Withdraw" },
        { ResultState.Proposed, "Clear Comment Change Decide Withdraw" },
        { ResultState.Decided, "GiveNotice Reopen Withdraw" },
        { ResultState.Noticed, "Object Answer Reopen Publish Withdraw" },
        { ResultState.Published, "Archive Revoke" },
        { ResultState.Archived, "Revoke" },
        { ResultState.Withdrawn, "" },
        { ResultState.Revoked, "" },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Only_the_steps_of_the_table_are_open_and_all_others_are_refused(ResultState state, string acts)
    {
        var open = acts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(open, LifeTable.Open(state, LifeHand.Office).Select(act => act.ToString()));
        Assert.Equal(state == ResultState.Noticed ? ["Object"] : Array.Empty<string>(), LifeTable.Open(state, LifeHand.County).Select(act => act.ToString()));
        Assert.Empty(LifeTable.Open(state, LifeHand.Reader));
        foreach (var act in Enum.GetValues<LifeAct>().Where(act => !open.Contains(act.ToString()))) Assert.Equal(["AS-502"], Codes(Take(Computed with { State = state }, Full(act))));
        foreach (var act in Enum.GetValues<LifeAct>()) Assert.Equal(["AS-501"], Codes(Take(Computed with { State = state }, Full(act), LifeHand.Reader)));
    }

    [Fact]
    public void The_long_way_ends_in_the_archive_with_both_lists_kept_and_nothing_skipped()
    {
        var life = Taken(Computed, Full(LifeAct.Clear) with { Body = "省应急厅", Affirms = true });
        Assert.Equal(["AS-516"], Codes(Take(life, Full(LifeAct.Propose))));
        life = Taken(life, Full(LifeAct.SignOff));
        life = Taken(life, Full(LifeAct.Propose));
        life = Taken(life, Full(LifeAct.Comment));
        Assert.Equal(["AS-507"], Codes(Take(life, Full(LifeAct.Decide))));
        life = Taken(life, Full(LifeAct.Change));
        life = Taken(life, Full(LifeAct.Change) with { About = new RegionId(3), AboutName = "林山县", Affirms = true });
        life = Taken(life, Full(LifeAct.Decide));
        Assert.Equal([1L, 2], life.Computed.Select(honour => honour.Region.Value));
        Assert.Equal([1L, 3], life.Decided.Select(honour => honour.Region.Value));
        life = Taken(life, Full(LifeAct.GiveNotice) with { Day = new DateOnly(2025, 4, 28) });
        Assert.Equal(new DateOnly(2025, 5, 7), life.Notice!.LastDay);
        Assert.Equal(["AS-513"], Codes(Take(life, Full(LifeAct.Publish), today: new DateOnly(2025, 5, 7))));
        life = Taken(life, Full(LifeAct.Publish), new DateOnly(2025, 5, 8));
        life = Taken(life, Full(LifeAct.Archive), new DateOnly(2025, 5, 9));
        Assert.Equal(ResultState.Archived, life.State);
        Assert.Empty(life.Skipped);
        Assert.Equal(Enumerable.Range(1, 10).Select(number => (long)number), life.Records.Select(record => record.Number));
    }

    [Fact]
    public void A_result_published_the_short_way_says_what_it_skipped()
    {
        var life = Taken(Computed, Full(LifeAct.Publish));
        Assert.Equal([LifeAct.SignOff, LifeAct.Clear, LifeAct.Propose, LifeAct.Decide, LifeAct.GiveNotice], life.Skipped);
        Assert.Equal(["AS-507"], Codes(Take(Taken(Computed, Full(LifeAct.Clear) with { Affirms = true }), Full(LifeAct.Publish))));
    }

    static ResultLife Noticed() => Taken(Taken(Taken(Taken(Computed, Full(LifeAct.SignOff)), Full(LifeAct.Propose)), Full(LifeAct.Decide)), Full(LifeAct.GiveNotice) with { Day = new DateOnly(2025, 4, 28) });

    [Fact]
    public void An_objection_counts_only_within_the_notice_and_must_be_answered()
    {
        var (inside, after) = (new DateOnly(2025, 5, 6), new DateOnly(2025, 5, 8));
        Assert.Equal(["AS-511"], Codes(Take(Noticed(), Full(LifeAct.Object) with { Day = after }, LifeHand.County)));
        Assert.Equal(["AS-511"], Codes(Take(Noticed(), Full(LifeAct.Object) with { Day = new DateOnly(2025, 4, 27) }, LifeHand.County)));
        var life = Taken(Noticed(), Full(LifeAct.Object) with { Day = inside });
        Assert.Equal(["AS-514"], Codes(Take(life, Full(LifeAct.Publish), today: after)));
        Assert.Equal(["AS-512"], Codes(Take(life, Full(LifeAct.Answer) with { Answers = 1 })));
        var rejected = Taken(life, Full(LifeAct.Answer) with { Answers = 5 });
        Assert.True(Take(rejected, Full(LifeAct.Publish), today: after).Succeeded);
        Assert.Equal(["AS-512"], Codes(Take(rejected, Full(LifeAct.Answer) with { Answers = 5 })));
    }

    [Fact]
    public void An_upheld_objection_sends_the_list_back_to_the_meeting()
    {
        var after = new DateOnly(2025, 6, 30);
        var upheld = Taken(Taken(Noticed(), Full(LifeAct.Object) with { Day = new DateOnly(2025, 5, 6) }), Full(LifeAct.Answer) with { Answers = 5, Affirms = true });
        Assert.Equal(["AS-515"], Codes(Take(upheld, Full(LifeAct.Publish), today: after)));
        var again = Taken(Taken(Taken(upheld, Full(LifeAct.Reopen)), Full(LifeAct.Change)), Full(LifeAct.Decide));
        again = Taken(again, Full(LifeAct.GiveNotice) with { Day = new DateOnly(2025, 5, 12) });
        Assert.Equal(ResultState.Published, Taken(again, Full(LifeAct.Publish), after).State);
    }

    [Fact]
    public void Nothing_is_entered_without_its_paper()
    {
        var proposed = Taken(Taken(Computed, Full(LifeAct.SignOff)), Full(LifeAct.Propose));
        Assert.Equal(["AS-503"], Codes(Take(Computed, Full(LifeAct.Clear) with { FileHash = "" })));
        Assert.Equal(["AS-503", "AS-503", "AS-503"], Codes(Take(Computed, Full(LifeAct.Clear) with { Body = "", Document = "", Day = null })));
        Assert.Equal(["AS-504"], Codes(Take(Computed, Full(LifeAct.Clear) with { Affirms = true, About = null })));
        Assert.Equal(["AS-503"], Codes(Take(proposed, Full(LifeAct.Change) with { Words = "" })));
        Assert.Equal(["AS-503"], Codes(Take(proposed, Full(LifeAct.Change) with { Body = "" })));
        Assert.Equal(["AS-509"], Codes(Take(proposed, Full(LifeAct.Decide) with { Day = Today.AddDays(1) })));
        Assert.Equal(["AS-503"], Codes(Take(Taken(proposed, Full(LifeAct.Decide)), Full(LifeAct.GiveNotice) with { Days = 0 })));
        Assert.Equal(["AS-510"], Codes(Take(Taken(proposed, Full(LifeAct.Decide)), Full(LifeAct.GiveNotice) with { Day = new DateOnly(2025, 12, 30) })));
    }

    [Fact]
    public void A_change_must_change_the_list_and_a_vetoed_county_is_not_added()
    {
        var proposed = Taken(Taken(Taken(Computed, Full(LifeAct.SignOff)), Full(LifeAct.Clear) with { Affirms = true, About = new RegionId(3) }), Full(LifeAct.Propose));
        Assert.Equal(["AS-505"], Codes(Take(proposed, Full(LifeAct.Change) with { Affirms = true })));
        Assert.Equal(["AS-506"], Codes(Take(proposed, Full(LifeAct.Change) with { About = new RegionId(3) })));
        Assert.Equal(["AS-507"], Codes(Take(proposed, Full(LifeAct.Change) with { About = new RegionId(3), Affirms = true })));
        Assert.Equal(["AS-508"], Codes(Take(proposed, Full(LifeAct.Change) with { About = new RegionId(4), Affirms = true, Value = "" })));
        var lifted = Taken(proposed, Full(LifeAct.Clear) with { About = new RegionId(3) });
        Assert.True(Take(lifted, Full(LifeAct.Change) with { About = new RegionId(3), Affirms = true }).Succeeded);
    }
}
