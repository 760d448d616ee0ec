using System.Text;

namespace Xiance.Documents.Text;

/// <summary>Makes the normal text of one document from its lines of the source.</summary>
static class Normalise
{
    public static NormalText Lines(Source source, int fromLine, int toLine)
    {
        var traditional = source.IsTraditional;
        var paragraphs = Joining.Paragraphs(Furniture.Drop(Pieces.Of(source, fromLine, toLine), source.RunningHeads));
        var writer = new Writer(source.Text, traditional);
        var shapes = new List<Paragraph>();
        foreach (var pieces in paragraphs)
        {
            var start = writer.Length;
            if (start > 0) writer.Break(pieces[0].Start);
            start = writer.Length;
            foreach (var piece in pieces) writer.Add(piece);
            shapes.Add(new Paragraph(start, writer.Length, pieces[0].Hashes, pieces[0].IsTable));
        }
        return writer.Finish(source, shapes);
    }

    sealed class Writer(string source, bool traditional)
    {
        readonly StringBuilder text = new();
        readonly List<int> starts = [];
        readonly List<int> ends = [];

        public int Length => text.Length;

        public void Break(int place) => Put('\n', place, place);

        public void Add(Piece piece)
        {
            for (var at = piece.Start; at < piece.End; at++)
            {
                var character = source[at];
                if (Characters.IsBlank(character)) at = Gap(piece, at);
                else if (character == '*' && at + 1 < piece.End && source[at + 1] == '*') at++;
                else if (Pinyin.Length(source, at, piece.End, traditional) is var length and > 0) at += length - 1;
                else Put(traditional ? Simplify.Character(character) : character, at, at + 1);
            }
        }

        public NormalText Finish(Source original, List<Paragraph> paragraphs) => new(text.ToString(), [.. starts], [.. ends], original, paragraphs);

        /// <summary>In a table a tab parts cells and a blank parts names; elsewhere blanks mean nothing.</summary>
        int Gap(Piece piece, int at)
        {
            var end = at;
            while (end < piece.End && Characters.IsBlank(source[end])) end++;
            if (!piece.IsTable && end < piece.End && PartsUnits(piece, at, end)) Put(' ', at, end);
            if (!piece.IsTable || end >= piece.End) return end - 1;
            var tabs = false;
            for (var i = at; i < end; i++)
            {
                if (source[i] != '\t') continue;
                Put('\t', i, i + 1);
                tabs = true;
            }
            if (!tabs) Put(' ', at, end);
            return end - 1;
        }

        /// <summary>Behind a label of units a blank between two bodies parts them: 责任单位：省工信厅 省科技厅.</summary>
        bool PartsUnits(Piece piece, int at, int end) =>
            at > piece.Start && source[at - 1] is '厅' or '局' or '委' or '办' or '部' or '府' or '司' or '会' or '院' or '心' or '团' or '行' && source[end] is '省' or '市' or '县' or '区' or '自' or '各' or '国' or '州'
            && source.AsSpan(piece.Start, at - piece.Start) is var before && (before.Contains("单位", StringComparison.Ordinal) || before.Contains("部门", StringComparison.Ordinal));

        void Put(char character, int start, int end)
        {
            text.Append(character);
            starts.Add(start);
            ends.Add(end);
        }
    }
}
