using Xiance.Documents;

namespace Xiance.Tests.Documents;

/// <summary>Whatever is cut, swapped or repeated in a text: it is read without failure, and every place given lies in it and holds the quote.</summary>
public sealed class RobustnessTests
{
    const int Rounds = 100;

    public static TheoryData<string> Texts => [.. OtherStyles.All, SampleText.Plan];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_damaged_text_is_read_without_failure_and_every_place_holds_its_quote(string text)
    {
        for (var round = 0; round < Rounds; round++) Check(Damage(text, new Dice((ulong)(round + 1) * 0x9E3779B97F4A7C15)));
    }

    [Fact]
    public void The_reference_documents_survive_damage_too()
    {
        Checkout.SkipWithoutShared();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Shared, "seeds"), "*.txt"))
        {
            var text = File.ReadAllText(file);
            var part = text.Length > 60_000 ? text.Substring(text.Length / 3, 60_000) : text;
            Check(text);
            for (var round = 0; round < 4; round++) Check(Damage(part, new Dice((ulong)(round + 7) * 0xD1B54A32D192ED03)));
        }
    }

    [Theory]
    [InlineData("(((((((((((((((((((((((((((((((((((((((((")]
    [InlineData("》》》《《《\"\"\"\"一、二、三、1.1.1.1.1.")]
    [InlineData("| | |\n|-|-|\n||||||\n|")]
    [InlineData("到2025年达到%分别个、和及与分别1、2、3分别")]
    [InlineData("\t\t\t\n\t序号\t\n1\t\t")]
    [InlineData("专栏1\n专栏1\n附件1\n第一章第一章第一条")]
    [InlineData("\uD800\uDC00\uD83D 责任单位：\0省")]
    [InlineData("99999999999999999999999999999999999999999个县")]
    public void Odd_texts_are_read_or_refused_without_failure(string text) => Check(text);

    static void Check(string source)
    {
        if (Read.Documents(new SourceText("damaged.txt", source)) is not { Succeeded: true } outcome) return;
        foreach (var document in outcome.Value!.Documents)
        {
            var places = Places(document).ToList();
            Assert.All(places, place =>
            {
                Assert.InRange(place.Span.Start, 0, place.Span.End);
                Assert.InRange(place.Span.End, 0, document.Text!.Length);
                Assert.InRange(place.Source.Start, 0, place.Source.End);
                Assert.InRange(place.Source.End, 0, source.Length);
                Assert.Equal(place.Printed, WithoutBlanks(source[place.Source.Start..place.Source.End]));
            });
            Assert.All(document.Mentions, mention => Assert.True(mention.Item is null != mention.Reason is null));
        }
    }

    static IEnumerable<(Span Span, Span Source, string Printed)> Places(PlanDocument document) =>
    [
        .. document.Tasks.Select(item => (item.Span, item.SourceSpan, item.Printed ?? item.Quote)),
        .. document.Targets.Select(item => (item.Span, item.SourceSpan, item.Printed ?? item.Quote)),
        .. document.Incentives.Select(item => (item.Span, item.SourceSpan, item.Printed ?? item.Quote)),
        .. document.CountyLists.Select(item => (item.Span, item.SourceSpan, item.Printed ?? item.Quote)),
        .. document.Obligations.Select(item => (item.Span, item.SourceSpan, item.Printed ?? item.Quote)),
        .. document.Projects.Select(item => (item.Span, item.SourceSpan, item.Printed ?? item.Quote))
    ];

    static string WithoutBlanks(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character is not ('\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad')));

    static string Damage(string text, Dice dice)
    {
        for (var times = 1 + dice.Below(4); times > 0 && text.Length > 10; times--)
        {
            var (from, length) = (dice.Below(text.Length), dice.Below(Math.Min(400, text.Length)));
            var to = Math.Min(text.Length, from + length);
            var place = dice.Below(text.Length);
            text = dice.Below(3) switch
            {
                0 => text.Remove(from, to - from),
                1 => text.Insert(place, text[from..to]),
                _ => text.Remove(from, to - from) is var rest ? rest.Insert(Math.Min(place, rest.Length), text[from..to]) : text
            };
        }
        return text;
    }

    sealed class Dice(ulong state)
    {
        public int Below(int limit)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (int)(state % (ulong)limit);
        }
    }
}
