"""Writes the documents of a list (JSON) into a folder: python3 reportlab.py LIST FOLDER"""
import json
import os
import sys

# This file has the name of the package.
sys.path = [path for path in sys.path if os.path.abspath(path or ".") != os.path.dirname(os.path.abspath(__file__))]

from reportlab.lib.colors import HexColor, black
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table
from xml.sax.saxutils import escape
from PIL import Image

FONTS = {"sans": "Helvetica", "bold": "Helvetica-Bold", "serif": "Times-Roman", "mono": "Courier"}
PICTURE = ImageReader(Image.linear_gradient("L"))


def paint(page, op):
    if "text" in op:
        text(page, op)
    elif "rect" in op:
        page.setFillColor(HexColor(op["fill"]))
        page.rect(*op["rect"], stroke=0, fill=1)
    elif "picture" in op:
        page.drawImage(PICTURE, *op["picture"])
    else:
        page.saveState()
        path = page.beginPath()
        path.rect(*op["clip"])
        page.clipPath(path, stroke=0)
        for inner in op["ops"]:
            paint(page, inner)
        page.restoreState()


def text(page, op):
    page.saveState()
    page.translate(op["x"], op["y"])
    page.rotate(op.get("rotate", 0))
    line = page.beginText(0, 0)
    line.setFont(FONTS[op["font"]], op["size"])
    line.setFillColor(HexColor(op["color"]))
    if op.get("mode"):
        line.setTextRenderMode(op["mode"])
    line.textOut(op["text"])
    page.drawText(line)
    page.restoreState()


def write_pages(made, path):
    pages = made["pages"]
    file = canvas.Canvas(path, pageCompression=1)
    for key, value in made.get("info", {}).items():
        getattr(file, "set" + key.capitalize())(value)
    for number, page in enumerate(pages):
        file.setPageSize((page["width"], page["height"]))
        if "rotate" in page:
            file.setPageRotation(page["rotate"])
        if "crop" in page:
            x, y, width, height = page["crop"]
            file.setCropBox((x, y, x + width, y + height))
        for op in page["ops"]:
            paint(file, op)
        if number == 0:
            extras(file, made)
        file.showPage()
    file.save()


def extras(file, made):
    for i, title in enumerate(made.get("outline", [])):
        file.bookmarkPage(f"mark{i}")
        file.addOutlineEntry(title, f"mark{i}", min(i, 1))
    for i, note in enumerate(made.get("notes", [])):
        file.textAnnotation(note, Rect=[540, 600 - 24 * i, 556, 616 - 24 * i], relative=1)
    for i, note in enumerate(made.get("freeTexts", [])):
        file.freeTextAnnotation(note, DA="/Helv 8 Tf 0 g", Rect=[54, 300 - 24 * i, 556, 316 - 24 * i], relative=1)
    for i, note in enumerate(made.get("highlights", [])):
        box = [54, 700 - 12 * i, 200, 710 - 12 * i]
        quad = [box[0], box[3], box[2], box[3], box[0], box[1], box[2], box[1]]
        file.highlightAnnotation(note, Rect=box, QuadPoints=quad, relative=1)
    for i, address in enumerate(made.get("links", [])):
        file.linkURL(address, (54, 660 - 14 * i, 200, 672 - 14 * i), relative=1)
    for i, field in enumerate(made.get("fields", [])):
        flags = "hidden" if field.get("hidden") else "print"
        file.acroForm.textfield(
            name=f"f{i}", tooltip=field["name"], value=field["value"], x=200, y=420 - 24 * i, width=340, height=18,
            fontSize=8, annotationFlags=flags,
        )
    if made.get("options"):
        options = made["options"]
        file.acroForm.choice(
            name="choice", tooltip="Choice", value=options[0], options=options, x=200, y=200, width=340, height=18,
            fontSize=8,
        )


def write_flow(made, path):
    width, height = made["size"]
    count = made.get("columns", 1)
    room = (width - 108 - 24 * (count - 1)) / count
    frames = [Frame(54 + i * (room + 24), 54, room, height - 108, 0, 0, 0, 0) for i in range(count)]
    style = ParagraphStyle("body", fontName=made["font"], fontSize=9, leading=11.5, spaceAfter=5)
    heading = ParagraphStyle("heading", parent=style, fontSize=14, leading=18, spaceAfter=8)
    document = BaseDocTemplate(path, pagesize=(width, height))
    document.addPageTemplates([PageTemplate("page", frames, onPage=folio)])
    story = []
    for part in made["story"]:
        if "heading" in part:
            story.append(Paragraph(escape(part["heading"]), heading))
        elif "paragraph" in part:
            story.append(Paragraph(escape(part["paragraph"]), style))
        else:
            story += [table(part, style, room), Spacer(1, 8)]
    document.build(story)


def folio(page, document):
    page.setFont("Helvetica", 7)
    page.drawRightString(page._pagesize[0] - 54, 30, str(document.page))


def table(part, style, room):
    rows = part["table"]
    looks = [("FONT", (0, 0), (-1, -1), style.fontName, 7.5), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    if part["ruled"]:
        looks.append(("GRID", (0, 0), (-1, -1), 0.5, black))
    if not part["wrap"]:
        return Table(rows, repeatRows=1, style=looks, hAlign="LEFT")
    small = ParagraphStyle("cell", parent=style, fontSize=7.5, leading=9, spaceAfter=0)
    cells = [[Paragraph(escape(text), small) for text in row] for row in rows]
    return Table(cells, colWidths=[room / len(rows[0])] * len(rows[0]), repeatRows=1, style=looks, hAlign="LEFT")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        documents = json.load(file)
    for document in documents:
        made = document["made"]
        write = write_flow if made["kind"] == "flow" else write_pages
        write(made, os.path.join(sys.argv[2], document["file"]))


main()
