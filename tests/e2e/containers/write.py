"""Writes containers by Python's standard library: a list of {file, place, csv, text} in JSON comes in."""
import bz2, gzip, io, json, lzma, mailbox, os, struct, sys, tarfile, tempfile, zipfile, zlib
from email.message import EmailMessage


def tar(task, **options):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, **options) as archive:
        for name, text in (('readme.txt', 'See the list.\n'), ('folder/' * 20 + 'list.csv', task['csv'])):
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    return out.getvalue()


def zipped(task, method):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', method) as archive:
        archive.writestr('readme.txt', 'See the list.\n')
        archive.writestr('list.csv', task['csv'])
    return out.getvalue()


def number(value):
    if value < 0x80:
        return bytes([value])
    if value < 0x4000:
        return bytes([0x80 | value >> 8, value & 255])
    return bytes([0xC0 | value >> 16, value & 255, value >> 8 & 255])


def seven(task):
    files = [('readme.txt', 'See the list.\n'.encode()), ('list.csv', task['csv'].encode())]
    whole = b''.join(data for _, data in files)
    crcs = b''.join(struct.pack('<I', zlib.crc32(data)) for _, data in files)
    packed = lzma.compress(whole, lzma.FORMAT_RAW, filters=[{'id': lzma.FILTER_LZMA2, 'preset': 6}])
    names = ''.join(name + '\0' for name, _ in files).encode('utf-16-le')
    header = (
        b'\x01\x04\x06\0\x01\x09' + number(len(packed)) + b'\0'
        + b'\x07\x0b\x01\0\x01\x21\x21\x01\x16\x0c' + number(len(whole)) + b'\0'
        + b'\x08\x0d\x02\x09' + number(len(files[0][1])) + b'\x0a\x01' + crcs + b'\0\0'
        + b'\x05\x02\x11' + number(len(names) + 1) + b'\0' + names + b'\0\0'
    )
    lzma1 = lzma.compress(header, lzma.FORMAT_RAW, filters=[{'id': lzma.FILTER_LZMA1, 'dict_size': 1 << 16}])
    outer = (
        b'\x17\x06' + number(len(packed)) + b'\x01\x09' + number(len(lzma1)) + b'\0'
        + b'\x07\x0b\x01\0\x01\x23\x03\x01\x01\x05\x5d' + struct.pack('<I', 1 << 16)
        + b'\x0c' + number(len(header)) + b'\x0a\x01' + struct.pack('<I', zlib.crc32(header)) + b'\0\0'
    )
    place = struct.pack('<QQI', len(packed) + len(lzma1), len(outer), zlib.crc32(outer))
    first = b'7z\xbc\xaf\x27\x1c\0\x04' + struct.pack('<I', zlib.crc32(place)) + place
    return first + packed + lzma1 + outer


def filtered(task, *filters):
    chain = [*filters, {'id': lzma.FILTER_LZMA2, 'preset': 6}]
    return lzma.compress(task['csv'].encode(), filters=chain)


def mail(text):
    message = EmailMessage()
    message['From'] = 'Office of Statistics <statistics@agency.example>'
    message['To'] = 'press@list.example'
    message['Subject'] = 'Attached'
    message['Message-ID'] = '<1.2@agency.example>'
    message['Date'] = 'Tue, 05 Mar 2024 10:11:12 -0500'
    message.set_content(text)
    return message


def body(task):
    return bytes(mail(task['text']))


def html(task):
    message = mail('See the other form.')
    lines = ''.join('<p>%s</p>' % line for line in task['text'].split('\n') if line)
    message.add_alternative('<html><body>%s</body></html>' % lines, subtype='html')
    return bytes(message)


def attachment(task):
    message = mail('See the list.')
    message.add_attachment(task['csv'].encode(), maintype='application', subtype='octet-stream', filename='añadido número uno.csv')
    return bytes(message)


def forwarded(task):
    inner = mail('See the list.')
    inner.add_attachment(task['csv'], subtype='csv', filename='list.csv')
    outer = mail('For your information.')
    outer.add_attachment(inner)
    return bytes(outer)


def box(task):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'box')
        kept = mailbox.mbox(path)
        kept.add(mail('Nothing here.\n\nFrom here on nothing.\n'))
        kept.add(mail(task['text']))
        kept.close()
        with open(path, 'rb') as file:
            return file.read()


WRITE = {
    'tar-ustar': lambda task: tar(task, mode='w', format=tarfile.USTAR_FORMAT),
    'tar-gnu': lambda task: tar(task, mode='w', format=tarfile.GNU_FORMAT),
    'tar-pax': lambda task: tar(task, mode='w', format=tarfile.PAX_FORMAT),
    'tar-gz': lambda task: tar(task, mode='w:gz'),
    'tar-bz2': lambda task: tar(task, mode='w:bz2'),
    'tar-xz': lambda task: tar(task, mode='w:xz'),
    'gz': lambda task: gzip.compress(task['csv'].encode()),
    'bz2': lambda task: bz2.compress(task['csv'].encode()),
    'xz': lambda task: lzma.compress(task['csv'].encode()),
    'xz-delta': lambda task: filtered(task, {'id': lzma.FILTER_DELTA, 'dist': 4}),
    'xz-program': lambda task: filtered(task, {'id': lzma.FILTER_X86}),
    'lzma': lambda task: lzma.compress(task['csv'].encode(), format=lzma.FORMAT_ALONE),
    'zip': lambda task: zipped(task, zipfile.ZIP_DEFLATED),
    'zip-bzip2': lambda task: zipped(task, zipfile.ZIP_BZIP2),
    '7z-lzma2': seven,
    'zip-lzma': lambda task: zipped(task, zipfile.ZIP_LZMA),
    'mail-body': body,
    'mail-html': html,
    'mail-attachment': attachment,
    'mail-forwarded': forwarded,
    'mail-box': box,
}

for task in json.load(sys.stdin):
    with open(task['file'], 'wb') as file:
        file.write(WRITE[task['place']](task))
